import type { Preset } from "../../../types/http"
import { HALF_A_YEAR } from "./periods"

/** What staff have found suspicious before comes back with the same phone. The limits were chosen on the simulated shop of docs/presets.md. */
export const knownSuspects: Preset = {
  id: "known_suspects",
  name: "People who were suspected before",
  for: "any",
  explanation:
    "Orders that were put on the suspicion list, and not dismissed, count against the phone they came with. A phone outlives names and e-mails; an address does not do for this, because neighbours share it.",
  creates: [
    {
      kind: "manual_rule",
      reason:
        "Reviewers are wrong one time in ten, so that one suspicion proves little, and four with the same phone a lot. The number was chosen on a simulated shop with 10,000 honest checkouts, whose reviewers err that often.",
      definition: {
        name: "4 suspicions in 6 months, by phone",
        attributes: ["phone"],
        permitted_strikes: 4,
        count: "suspicions",
        requires_suspicion: false,
        period: HALF_A_YEAR,
        action: "refuse",
      },
    },
    {
      kind: "manual_rule",
      reason:
        "Two suspicions with the same phone are worth a look at the next order, which goes through. The number is from the same simulated shop.",
      definition: {
        name: "2 suspicions in 6 months, by phone",
        attributes: ["phone"],
        permitted_strikes: 2,
        count: "suspicions",
        requires_suspicion: false,
        period: HALF_A_YEAR,
        action: "flag",
      },
    },
  ],
}
