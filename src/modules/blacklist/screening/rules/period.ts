import type { Period } from "../../../../types/rules"

const MS = { minute: 60_000, hour: 3_600_000, day: 86_400_000, week: 604_800_000 } as const

/** The moment so many months away; the 31st becomes the last day of a shorter month, as in PostgreSQL. */
function addMonths(from: Date, months: number): Date {
  const moment = new Date(from)
  const day = moment.getUTCDate()
  moment.setUTCDate(1)
  moment.setUTCMonth(moment.getUTCMonth() + months)
  const lastDay = new Date(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth() + 1, 0))
  moment.setUTCDate(Math.min(day, lastDay.getUTCDate()))
  return moment
}

const shift = (from: Date, { value, unit }: Period, sign: 1 | -1): Date =>
  unit === "month"
    ? addMonths(from, sign * value)
    : new Date(from.getTime() + sign * value * MS[unit])

/** The moment a period after another, in UTC. */
export const addPeriod = (from: Date, period: Period): Date => shift(from, period, 1)

/** The moment a period before another, in UTC. */
export const subtractPeriod = (from: Date, period: Period): Date => shift(from, period, -1)
