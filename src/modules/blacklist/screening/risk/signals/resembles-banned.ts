import { ofTold, type Signal } from "../signal"

/**
 * What: the details are nearly those of a ban or a block entry: one letter wrong, letters that look alike, swapped
 * digits of a phone, or house number, postal code and family name.
 *
 * Why: a banned person comes back in ever new spellings, 21 % of the money lost in the simulated shop.
 *
 * Weight: 25: by it strangers meet, too. It never refuses.
 *
 * @example A banned `600 700 801` comes as `600 700 810`: 25 points.
 */
export const resemblesBanned: Signal = {
  id: "resembles_banned",
  measure: ({ resembles }) =>
    ofTold(resembles, (matched) => (matched.length ? { factor: 1, detail: { matched } } : null)),
}
