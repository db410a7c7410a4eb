// Package eval measures readings against gold claims.
//
// Within one post, every gold claim is matched with at most one signal. A
// match needs a stance that is among the gold's alternatives; of several, the
// pairs are taken in this order: same region, same country, same service, then
// the order in the post. Gold of one stance that names no region asks for one
// signal however many regions the signals name, so further signals of a stance
// that gold has are not counted as false; further regions are counted apart,
// as extra regions.
//
// What matched is a true positive of its stance (of the stance of the signal,
// where gold leaves a choice), gold without a match a false negative of its
// first stance, a signal whose stance gold lacks a false positive. Bad news is
// down and still_down as one stance. Macro is the mean of F1 over the three
// stances that gold holds. Intervals are the middle 95 % of 1,000 resamplings
// of whole threads (of posts, where there are none) with a fixed seed.
package eval
