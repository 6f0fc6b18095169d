import type { StatusRecord, StatusValues } from "../../../modules/blacklist/persistence/status-rows"

/**
 * Whether what holds now goes before a ban that no person sets: an admin's trust, or a ban that lasts
 * as long. What has ended by now holds no more.
 */
export function outranks(
  { status, expires_at: end }: Pick<StatusRecord, "status" | "expires_at">,
  ban: Pick<StatusValues, "expires_at">,
  now: Date = new Date()
): boolean {
  if (end !== null && end <= now) return false
  if (status !== "blacklisted") return status === "whitelisted"
  return end === null || (ban.expires_at !== null && end >= new Date(ban.expires_at))
}
