import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type {
  AdminAmounts,
  AdminOverview,
  AdminOverviewReason,
} from "../../../../types/http/overview"
import type { ReasonType } from "../../../../types/vocabulary"
import { isCartTableElsewhere } from "../cart-origins"
import {
  BANS,
  BY_REASON,
  CHECKOUTS,
  DECLINED,
  DECLINED_OF_CHANNELS,
  HOLDS,
  OPEN_SUSPICIONS,
  OPEN_SUSPICIONS_OF_CHANNELS,
  PAID,
} from "./statements"
import { type AskedTime, type OverviewTime, readTime } from "./time-asked-for"

interface CountedCheckouts {
  kind: "placed" | "refused" | "flagged"
  /** Null in the rows by currency. */
  day: string | null
  currency_code: string | null
  count: number
  amount: string | null
  wrong_amount: string | null
}

interface CountedReason {
  reason_type: ReasonType
  reason_id: string
  name: string | null
  hits: number
  judged_right: number
  judged_wrong: number
}

interface CountedAttempts {
  kind: "declined" | "paid"
  day: string
  count: number
}

/**
 * A hundred thousand rows are summed up in memory, and compiling a statement takes longer than running it. The
 * statements run side by side.
 */
const FOR_SUMS = "select set_config('work_mem', '32MB', true), set_config('jit', 'off', true)"

const DAY_MS = 24 * 60 * 60 * 1000

/** Every day of a time, as `2026-01-31`. */
function daysOf({ first_day, last_day }: OverviewTime): string[] {
  const days: string[] = []
  for (let at = Date.parse(first_day); at <= Date.parse(last_day); at += DAY_MS) {
    days.push(new Date(at).toISOString().slice(0, 10))
  }
  return days
}

/** Sums by currency; what has none, or comes to nothing, is left out. */
const amountsOf = (rows: { currency_code: string | null; amount: string | null }[]): AdminAmounts =>
  Object.fromEntries(
    rows
      .flatMap(({ currency_code, amount }): [string, number][] =>
        currency_code && Number(amount) ? [[currency_code, Number(amount)]] : []
      )
      .sort(([a], [b]) => (a < b ? -1 : 1))
  )

const reasonOf = (row: CountedReason): AdminOverviewReason => {
  const { judged_right: right, judged_wrong: wrong, hits } = row
  return {
    type: row.reason_type,
    id: row.reason_id || null,
    name: row.name,
    hits,
    right,
    wrong,
    unreviewed: hits - right - wrong,
    precision: right + wrong ? right / (right + wrong) : null,
  }
}

/** How many of a kind there were on each day. */
const countsByDay = <Kind>(rows: { kind: Kind; day: string | null; count: number }[]) => {
  const counts = new Map(rows.map(({ kind, day, count }) => [`${kind} ${day}`, count]))
  return (kind: Kind, day: string): number => counts.get(`${kind} ${day}`) ?? 0
}

/** What was decided, day by day, and what waits for somebody. It only reads. */
export class Overview {
  constructor(private readonly knex: Knex) {}

  /** The moments of what was asked for; null where the database does not know the time zone. */
  async timeOf(asked: AskedTime): Promise<OverviewTime | null> {
    return await readTime(this.knex, asked)
  }

  /** @param channels - ids of sales channels; null for all of them */
  async read(time: OverviewTime, channels: string[] | null): Promise<AdminOverview> {
    const { since, until, tz } = time
    const bindings = { since, until, tz, channels } as unknown as Record<string, Knex.Value>
    const ask = async <Row>(sql: string): Promise<Row[]> =>
      await this.knex.transaction(async (transaction) => {
        await transaction.raw(FOR_SUMS)
        return (await transaction.raw<{ rows: Row[] }>(sql, bindings)).rows
      })
    /** Core's carts and payments may be in another database: then what they tell is not known. */
    const askWithCore = async <Row>(sql: string): Promise<Row[]> => {
      try {
        return await ask<Row>(sql)
      } catch (error) {
        if (!isCartTableElsewhere(error)) throw error
        return []
      }
    }
    const [checkouts, reasons, [open], holds, bans, ...attempts] = await Promise.all([
      ask<CountedCheckouts>(CHECKOUTS),
      ask<CountedReason>(BY_REASON),
      channels
        ? askWithCore<{ count: number; oldest_at: Date | null }>(OPEN_SUSPICIONS_OF_CHANNELS)
        : ask<{ count: number; oldest_at: Date | null }>(OPEN_SUSPICIONS),
      ask<{ currency_code: string | null; count: number; amount: string | null }>(HOLDS),
      ask<{ source: string; count: number }>(BANS),
      channels
        ? askWithCore<CountedAttempts>(DECLINED_OF_CHANNELS)
        : ask<CountedAttempts>(DECLINED),
      askWithCore<CountedAttempts>(PAID),
    ])

    const checkoutsOn = countsByDay(checkouts)
    const attemptsOn = countsByDay(attempts.flat())
    const days = daysOf(time)
    const sums = (kind: CountedCheckouts["kind"]) =>
      checkouts.filter((row) => row.kind === kind && row.day === null)
    return {
      checkouts: days.map((date) => {
        const flagged = checkoutsOn("flagged", date)
        return {
          date,
          allowed: Math.max(0, checkoutsOn("placed", date) - flagged),
          flagged,
          refused: checkoutsOn("refused", date),
        }
      }),
      refused_amount: amountsOf(sums("refused")),
      flagged_amount: amountsOf(sums("flagged")),
      wrong_amount: amountsOf(
        sums("refused").map(({ currency_code, wrong_amount: amount }) => ({
          currency_code,
          amount,
        }))
      ),
      by_reason: reasons.map(reasonOf),
      open_suspicions: {
        count: open?.count ?? 0,
        oldest_at: open?.oldest_at ? new Date(open.oldest_at).toISOString() : null,
      },
      holds: {
        count: holds.reduce((sum, { count }) => sum + count, 0),
        amount: amountsOf(holds),
      },
      bans: {
        active: bans.reduce((sum, { count }) => sum + count, 0),
        by_source: Object.fromEntries(bans.map(({ source, count }) => [source, count])),
      },
      declines: days.map((date) => {
        const declined = attemptsOn("declined", date)
        return { date, declined, attempts: declined + attemptsOn("paid", date) }
      }),
    }
  }
}
