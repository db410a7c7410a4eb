# Every target uses the same build flags, so that the C code of the embedded
# store is compiled once, and once more for the race detector.
export CGO_ENABLED = 1

GO       ?= go
TOOL      = $(GO) tool -modfile=tools/go.mod
VERSION  ?= $(shell git describe --tags --always --dirty 2>/dev/null || echo unknown)
FUZZTIME ?= 10s
BENCH    ?= .
KILLS    ?= 50
SOAK     ?= 1h
DAYS     ?= 30
SEEDS    ?= 1

.PHONY: help demo test check format vet lint race bench bench-detect fuzz kill soak build install-deps clean

help: ## lists the targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1\t\2/p' Makefile | expand -t 14

demo: ## replays the day the Tesla app failed and prints the story; needs no network
	$(GO) run ./cmd/outcry demo --once

# The longest package takes minutes on two cores, and more beside other work.
test: ## runs the tests
	$(GO) test -timeout 30m ./...

check: format vet lint race ## all that must hold before a change lands

format:
	@unformatted=$$(gofmt -l .); \
	if [ -n "$$unformatted" ]; then printf 'not formatted, run gofmt -w on:\n%s\n' "$$unformatted"; exit 1; fi

vet:
	$(GO) vet ./...

# The first run compiles both linters, which takes some minutes.
lint:
	$(TOOL) golangci-lint run ./...
	$(TOOL) staticcheck ./...

# Short: the race detector makes every step several times as long, and what is
# repeated fifty times races in the first five as well.
race:
	$(GO) test -race -short -timeout 30m ./...

bench: ## runs the benchmarks; BENCH=Timeline picks some of them
	$(GO) test -run '^$$' -bench '$(BENCH)' -benchmem ./...

bench-detect: ## compares detectors on real posts and on generated streams, SEEDS times (1) as many as usual
	$(GO) test ./cmd/outcry -run '^TestBenchCorpora$$' -count=1 -v -timeout 12h -bench-detect $(SEEDS)
	$(GO) test ./backtest -run '^TestBenchDetect$$' -count=1 -v -timeout 12h -bench-detect $(SEEDS)

fuzz: ## runs each fuzz target for FUZZTIME (10s), PARALLEL inputs at once
	@GO='$(GO)' FUZZTIME='$(FUZZTIME)' PARALLEL='$(PARALLEL)' tools/fuzz.sh

kill: ## kills the program KILLS times (50) and holds what it leaves to account
	$(GO) test ./cmd/outcry -run '^TestKill' -count=1 -v -timeout 12h -kills $(KILLS)

soak: ## lets the daemon live DAYS virtual days (30) in SOAK (1h) and measures what it holds
	$(GO) test ./cmd/outcry -run '^TestSoak$$' -count=1 -v -timeout 48h -soak $(SOAK) -days $(DAYS)

build: ## builds bin/outcry
	$(GO) build -ldflags '-X main.version=$(VERSION)' -o bin/outcry ./cmd/outcry

install-deps: ## checks for Go and a C compiler, and installs the latter on Debian
	@GO='$(GO)' tools/install-deps.sh

clean: ## removes what was built
	rm -rf bin
