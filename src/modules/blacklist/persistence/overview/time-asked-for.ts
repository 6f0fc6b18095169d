import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** From when and until when, as it was asked for: a day of the time zone (`2026-01-31`), a moment, or not at all. */
export interface AskedTime {
  from: string | Date | null
  to: string | Date | null
  tz: string
}

/** The same as moments, with the days that they lie in. */
export interface OverviewTime {
  since: Date
  until: Date
  first_day: string
  last_day: string
  tz: string
}

/** What is shown where nothing was asked for: today and the days before. */
const DAYS = 30

/** PostgreSQL's `invalid_parameter_value`: a time zone that it does not know. */
const INVALID_VALUE = "22023"

/** Midnight is that of the zone, also on days that have 23 hours, or 25. */
const TIME = `
  with asked as (
    select cast(:tz as text) as tz, cast(:from_day as date) as from_day, cast(:to_day as date) as to_day,
           cast(:from_moment as timestamptz) as from_moment, cast(:to_moment as timestamptz) as to_moment),
  ends as (
    select a.*, coalesce(to_moment, (coalesce(to_day, (now() at time zone tz)::date) + 1)::timestamp at time zone tz)
             as until
      from asked a),
  times as (
    select e.*, coalesce(from_moment, from_day::timestamp at time zone tz,
                         ((until at time zone tz)::date - ${DAYS})::timestamp at time zone tz) as since
      from ends e)
  select since, until, (since at time zone tz)::date::text as first_day,
         ((until - interval '1 microsecond') at time zone tz)::date::text as last_day
    from times`

const isDay = (time: string | Date | null): time is string => typeof time === "string"

/** @returns null where the database does not know the time zone. */
export async function readTime(
  knex: Knex,
  { from, to, tz }: AskedTime
): Promise<OverviewTime | null> {
  try {
    const { rows } = await knex.raw<{ rows: [Omit<OverviewTime, "tz">] }>(TIME, {
      tz,
      from_day: isDay(from) ? from : null,
      to_day: isDay(to) ? to : null,
      from_moment: isDay(from) ? null : from,
      to_moment: isDay(to) ? null : to,
    } as Record<string, Knex.Value>)
    return { ...rows[0], tz }
  } catch (error) {
    if ((error as { code?: unknown }).code === INVALID_VALUE) return null
    throw error
  }
}
