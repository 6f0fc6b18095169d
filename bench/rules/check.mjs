/** What rules say of every kind of shopper: `[outcome, whether a claim is granted]`. */
const EXPECTED = {
  clean: ["allow", true],
  // Rules are full already, so no place is left to claim.
  hot: ["refuse", false],
  "once hot": ["allow", true],
}

/** Figures of rules that do not find what is there, or ask more than once, would be worthless. */
export const assertRulesRight = ({ size, subjects }) => {
  const wrong = subjects.filter(
    ({ kind, outcome, claimed, counted, roundTrips, claimRoundTrips }) =>
      outcome !== EXPECTED[kind][0] ||
      claimed !== EXPECTED[kind][1] ||
      counted > 0 !== (kind === "hot") ||
      roundTrips !== 1 ||
      claimRoundTrips !== 2
  )
  if (wrong.length) {
    const [{ kind, outcome, claimed, counted, roundTrips, claimRoundTrips }] = wrong
    throw new Error(
      `With ${size} facts rules are wrong for shoppers of kind ${kind}: ${outcome}, ` +
        `${claimed ? "" : "not "}claimed, ${counted} rows counted one by one, ` +
        `${roundTrips} round trips, ${claimRoundTrips} with the claim.`
    )
  }
}
