import { type AdminOverview, type AdminOverviewDeclines, ATTACK_SHARE } from "../../../../types"

/** What is usual is that of so many days before. */
const USUAL_DAYS = 7

const shareOf = (days: AdminOverviewDeclines[]): number => {
  const attempts = days.reduce((sum, day) => sum + day.attempts, 0)
  return attempts && days.reduce((sum, day) => sum + day.declined, 0) / attempts
}

/**
 * How many declines of each day would be as large a share of its attempts as that of an attack: five times the
 * usual share of the week before, and of 2 % at the least.
 */
export const attackLine = (days: AdminOverviewDeclines[]): number[] =>
  days.map(({ attempts }, at) => {
    const usual = Math.max(
      shareOf(days.slice(Math.max(0, at - USUAL_DAYS), at)),
      ATTACK_SHARE.least_usual
    )
    return attempts * Math.min(1, ATTACK_SHARE.times_usual * usual)
  })

/** Whether anything was bought, refused or declined in the time. */
export const hasHappened = ({ checkouts, declines }: AdminOverview): boolean =>
  checkouts.some(({ allowed, flagged, refused }) => allowed + flagged + refused > 0) ||
  declines.some(({ attempts }) => attempts > 0)

const twoDigits = (number: number) => String(number).padStart(2, "0")

/** The first of so many days of which today is the last, as the admin's clock has it. */
export function firstOfDays(count: number, today: Date): string {
  const first = new Date(today.getFullYear(), today.getMonth(), today.getDate() - count + 1)
  return `${first.getFullYear()}-${twoDigits(first.getMonth() + 1)}-${twoDigits(first.getDate())}`
}
