const ascending = (values) => Float64Array.from(values).sort()

/** The value below which the given share of all values lies. */
export const quantile = (values, share) => {
  const sorted = ascending(values)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
}

export const median = (values) => quantile(values, 0.5)

/**
 * How many times `a` takes as long as `b`. Both are lists of rounds of samples; each round is
 * compared with itself, so that a machine that was busy for some rounds does not tilt the result.
 */
export const ratio = (a, b) =>
  median(
    a.flatMap((samples, round) => (samples && b[round] ? [median(samples) / median(b[round])] : []))
  )
