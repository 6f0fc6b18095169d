import type { AttackFigures } from "../../../types"

const percent = (share: number) => `${Math.round(share * 1000) / 10} %`

/** What is told when an attack begins. */
export const attackBegun = ({ failures, attempts, share, usual_share }: AttackFigures): string =>
  `${failures} of ${attempts} attempts to pay failed in 10 minutes: ${percent(share)}, usually ` +
  `${percent(usual_share)}. Somebody may be testing stolen cards.`

/** What is told when it is over. */
export const attackOver = (failures: number): string =>
  `Payments no longer fail more often than usual. ${failures} failed in all.`
