import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import type { BanEnd } from "../../../types/vocabulary"
import type { StatusRecord, StatusValues } from "./status-rows"

export const PAST_BANS = "blacklist_past_ban"

/** What of a status tells of the ban that it was. */
type Ban = Pick<
  StatusRecord,
  | "customer_id"
  | "source"
  | "source_id"
  | "reason"
  | "expires_at"
  | "created_by"
  | "since"
  | "created_at"
>

/** How a ban ended. */
interface End {
  end: BanEnd
  ended_at: Date
  ended_by: string | null
}

export const hasEnded = ({ expires_at }: Pick<StatusRecord, "expires_at">, now: Date): boolean =>
  expires_at !== null && expires_at <= now

/** How a new status ends what holds; null where that is no ban, or goes on. */
export function endBy(current: StatusRecord, next: StatusValues, now: Date): End | null {
  if (current.status !== "blacklisted") return null
  if (current.expires_at && hasEnded(current, now)) {
    return { end: "expired", ended_at: current.expires_at, ended_by: null }
  }
  if (next.status === "blacklisted") return null
  const end = next.status === "whitelisted" ? "whitelisted" : "lifted"
  return { end, ended_at: now, ended_by: next.created_by }
}

const pastBan = (ban: Ban, { end, ended_at, ended_by }: End) => ({
  id: generateEntityId(undefined, "blpban"),
  customer_id: ban.customer_id,
  source: ban.source,
  source_id: ban.source_id,
  reason: ban.reason,
  banned_at: ban.since ?? ban.created_at,
  expires_at: ban.expires_at,
  banned_by: ban.created_by,
  ended_at,
  end,
  ended_by,
})

/** Keeps bans that have ended; answers the ids of their rows. */
export async function keepPastBans(
  transaction: Knex,
  ended: { ban: Ban; end: End }[]
): Promise<string[]> {
  if (!ended.length) return []
  const rows = ended.map(({ ban, end }) => pastBan(ban, end))
  await transaction(PAST_BANS).insert(rows)
  return rows.map(({ id }) => id)
}
