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
  /** Which day of the time; the first is 1. Null in the rows by currency. */
  day: number | null
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

interface OpenSuspicions {
  count: number
  oldest_at: Date | null
}

interface CountedAttempts {
  kind: "declined" | "paid"
  day: number
  count: number
}

/** A hundred thousand rows are summed up in memory, and compiling a statement takes longer than running it. */
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

/** How many of a kind there were on a day of the time, counted from 0. */
const countsByDay = <Kind extends string>(
  rows: { kind: Kind; day: number | null; count: number }[]
) => {
  const counts = new Map(rows.map(({ kind, day, count }) => [`${kind} ${day}`, count]))
  return (kind: Kind, at: number): number => counts.get(`${kind} ${at + 1}`) ?? 0
}

/** The rows of one statement. */
type Ask = <Row>(sql: string) => Promise<Row[]>

/** What stands in the plugin's own tables, and what core's tell. Each takes one connection. */
const readCounts = async (ask: Ask) => ({
  checkouts: await ask<CountedCheckouts>(CHECKOUTS),
  holds: await ask<{ currency_code: string | null; count: number; amount: string | null }>(HOLDS),
  bans: await ask<{ source: string; count: number }>(BANS),
})

const readWithCore = async (ask: Ask, hasChannels: boolean) => {
  /** Core's carts and payments may be in another database: then what they tell is not known. */
  const askCore: Ask = async <Row>(sql: string) => {
    try {
      return await ask<Row>(sql)
    } catch (error) {
      if (!isCartTableElsewhere(error)) throw error
      return []
    }
  }
  return {
    suspicions: hasChannels
      ? await askCore<OpenSuspicions>(OPEN_SUSPICIONS_OF_CHANNELS)
      : await ask<OpenSuspicions>(OPEN_SUSPICIONS),
    attempts: [
      ...(hasChannels
        ? await askCore<CountedAttempts>(DECLINED_OF_CHANNELS)
        : await ask<CountedAttempts>(DECLINED)),
      ...(await askCore<CountedAttempts>(PAID)),
    ],
  }
}

const daysOfCheckouts = (rows: CountedCheckouts[], days: string[]): AdminOverview["checkouts"] => {
  const on = countsByDay(rows)
  return days.map((date, at) => {
    const flagged = on("flagged", at)
    return {
      date,
      allowed: Math.max(0, on("placed", at) - flagged),
      flagged,
      refused: on("refused", at),
    }
  })
}

const daysOfDeclines = (rows: CountedAttempts[], days: string[]): AdminOverview["declines"] => {
  const on = countsByDay(rows)
  return days.map((date, at) => {
    const declined = on("declined", at)
    return { date, declined, attempts: declined + on("paid", at) }
  })
}

const total = (rows: { count: number }[]) => rows.reduce((sum, { count }) => sum + count, 0)

/** What was decided, day by day, and what waits for somebody. It only reads. */
export class Overview {
  constructor(private readonly knex: Knex) {}

  /** The moments of what was asked for; null where the database does not know the time zone. */
  async timeOf(asked: AskedTime): Promise<OverviewTime | null> {
    return await readTime(this.knex, asked)
  }

  /**
   * Sums everything up, on three connections at the same time.
   *
   * @param channels - ids of sales channels; null for all of them
   */
  async read(time: OverviewTime, channels: string[] | null): Promise<AdminOverview> {
    const bindings = { ...time, channels } as unknown as Record<string, Knex.Value>
    const ask: Ask = async <Row>(sql: string) =>
      await this.knex.transaction(async (transaction) => {
        await transaction.raw(FOR_SUMS)
        return (await transaction.raw<{ rows: Row[] }>(sql, bindings)).rows
      })
    const [{ checkouts, holds, bans }, reasons, { suspicions, attempts }] = await Promise.all([
      readCounts(ask),
      ask<CountedReason>(BY_REASON),
      readWithCore(ask, channels !== null),
    ])

    const days = daysOf(time)
    const sums = checkouts.filter(({ day }) => day === null)
    const refused = sums.filter(({ kind }) => kind === "refused")
    const oldest = suspicions[0]?.oldest_at
    return {
      checkouts: daysOfCheckouts(checkouts, days),
      refused_amount: amountsOf(refused),
      flagged_amount: amountsOf(sums.filter(({ kind }) => kind === "flagged")),
      wrong_amount: amountsOf(refused.map((row) => ({ ...row, amount: row.wrong_amount }))),
      by_reason: reasons.map(reasonOf),
      open_suspicions: {
        count: total(suspicions),
        oldest_at: oldest ? new Date(oldest).toISOString() : null,
      },
      holds: { count: total(holds), amount: amountsOf(holds) },
      bans: {
        active: total(bans),
        by_source: Object.fromEntries(bans.map(({ source, count }) => [source, count])),
      },
      declines: daysOfDeclines(attempts, days),
    }
  }
}
