import { quantileSorted, shuffler } from "d3-array"
import prand from "pure-rand"

const ascending = (values) => Float64Array.from(values).sort()

export const quantile = (values, share) => quantileSorted(ascending(values), share)
export const median = (values) => quantile(values, 0.5)

/** The same seed gives the same entries, shoppers and order on every machine. */
export const randomFrom = (seed) => {
  const generator = prand.xoroshiro128plus(seed)
  const below = (limit) => prand.unsafeUniformIntDistribution(0, limit - 1, generator)
  const shuffle = shuffler(() => below(2 ** 31) / 2 ** 31)
  return { below, pick: (list) => list[below(list.length)], shuffle: (list) => shuffle([...list]) }
}

/**
 * How many times as long `a` takes as `b`. Both are lists of rounds of samples. Each round is
 * compared with itself, so that a machine that was busy for some rounds does not tilt the result.
 */
export const ratioByRound = (a, b) =>
  median(
    a.flatMap((samples, round) => (samples && b[round] ? [median(samples) / median(b[round])] : []))
  )

const RESAMPLES = 1000

/** The medians of `a` and `b` compared, where sample n of both was taken in turn, and its 95 % interval. */
export const ratioOfMedians = (a, b) => {
  const { below } = randomFrom(1)
  const resampled = Array.from({ length: RESAMPLES }, () => {
    const drawn = a.map(() => below(a.length))
    return median(drawn.map((at) => a[at])) / median(drawn.map((at) => b[at]))
  })
  return {
    ratio: median(a) / median(b),
    from: quantile(resampled, 0.025),
    to: quantile(resampled, 0.975),
  }
}
