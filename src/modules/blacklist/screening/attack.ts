import { ATTACK_SHARE, type AttackFigures } from "../../../types/notices"

/** Payment failures, and orders placed, in the last ten minutes and in the seven days before. */
export interface PaymentCounts {
  failures: number
  orders: number
  usual_failures: number
  usual_orders: number
}

/** So many failures in ten minutes, at the least, are an attack. */
export const LEAST_FAILURES = 20

const shareOf = (failures: number, orders: number): number =>
  failures === 0 ? 0 : failures / (failures + orders)

/** An attempt to pay is a payment failure or a placed order. */
export const attackFigures = (counts: PaymentCounts): AttackFigures => ({
  failures: counts.failures,
  attempts: counts.failures + counts.orders,
  share: shareOf(counts.failures, counts.orders),
  usual_share: shareOf(counts.usual_failures, counts.usual_orders),
})

const limitOf = ({ usual_share }: AttackFigures) =>
  ATTACK_SHARE.times_usual * Math.max(usual_share, ATTACK_SHARE.least_usual)

/**
 * Whether payments fail as they do while somebody tests cards: at least twenty in ten minutes, and over five
 * times as large a share of the attempts as usual.
 */
export const isAttack = (figures: AttackFigures): boolean =>
  figures.failures >= LEAST_FAILURES && figures.share > limitOf(figures)

/**
 * Whether an attack goes on: half of what begins one is enough, so that one that comes and goes about the
 * limit is one.
 *
 * @param figures - with the usual share from before it began
 */
export const isStillAttack = (figures: AttackFigures): boolean =>
  figures.failures >= LEAST_FAILURES / 2 && figures.share > limitOf(figures) / 2
