import type { CreateNotificationDTO, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { type BlacklistModuleService, FEED, type NoticeRecord } from "../../../modules/blacklist"
import { logFailure } from "../../common/log-failure"
import { withinBudget } from "../../common/within-budget"
import { nextAttemptAt } from "../utils/retry-schedule"

/** A provider that takes longer is asked about later. */
const SENDING_MS = 60_000
/** How long a sending may go on of which nothing is heard any more. */
const UNHEARD_MS = 60 * 60_000

/**
 * A key for each sending: of one that failed, Medusa sends another under the same key, and then fails to write
 * down that it did. The bell has what stands in the table, whatever became of the sending: it has one key.
 */
const keyOf = ({ id, channel }: NoticeRecord, attempt: number) =>
  channel === FEED ? `blacklist/${id}` : `blacklist/${id}/${attempt}`

const messageOf = (notice: NoticeRecord, attempt: number): CreateNotificationDTO => {
  const { channel, recipient, template, title, text, data, order_id } = notice
  const isFeed = channel === FEED
  return {
    to: recipient,
    channel,
    template: template ?? "",
    data: isFeed ? { title, description: text, ...data } : data,
    // Without a template, a text that providers of e-mail send as it is.
    ...(!template && { content: { subject: title, text, html: htmlOf(text) } }),
    trigger_type: "medusa-plugin-blacklist",
    ...(order_id && { resource_id: order_id, resource_type: "order" }),
    idempotency_key: keyOf(notice, attempt),
  }
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }

/** The text with its line breaks and links; what staff wrote stays text. */
const htmlOf = (text: string) =>
  text
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign])
    .replace(/^https?:\/\/\S+$/gm, (url) => `<a href="${url}">${url}</a>`)
    .replaceAll("\n", "<br>")

/** What became of the last sending; `none` where it did not get so far. */
async function lastSending(notice: NoticeRecord, container: MedusaContainer) {
  if (!notice.attempts) return "none"
  const [notification] = await container.resolve(Modules.NOTIFICATION).listNotifications(
    // The type does not know it as a filter; `createNotifications` filters by it all the same.
    { idempotency_key: keyOf(notice, notice.attempts) } as Record<string, unknown>,
    { take: 1 }
  )
  if (!notification) return "none"
  if (notice.channel === FEED) return "success"
  const { status, created_at } = notification
  if (status !== "pending") return status
  return Date.now() - new Date(created_at).getTime() > UNHEARD_MS ? "unheard" : "pending"
}

/**
 * Sends a message that this process has claimed, unless an earlier sending has arrived or may still do so.
 * A failure is logged, and the message is sent again later.
 *
 * @returns whether it has arrived.
 */
export async function sendNotice(
  notice: NoticeRecord,
  { notices }: BlacklistModuleService,
  container: MedusaContainer
): Promise<boolean> {
  const { id, attempts } = notice
  const last = await lastSending(notice, container)
  if (last === "success" || last === "unheard") {
    await notices.finish(id, { status: last === "success" ? "sent" : "unknown" })
    return last === "success"
  }
  if (last === "pending") {
    await notices.finish(id, { status: "due", next_attempt_at: new Date(Date.now() + SENDING_MS) })
    return false
  }

  const attempt = last === "none" ? Math.max(attempts, 1) : attempts + 1
  await notices.begin(id, attempt)
  try {
    const notification = container.resolve(Modules.NOTIFICATION)
    await withinBudget(notification.createNotifications(messageOf(notice, attempt)), SENDING_MS)
  } catch (error) {
    logFailure(`to send notice ${id} over the channel ${notice.channel}`, error, container)
    return await postpone({ ...notice, attempts: attempt }, { notices }, container)
  }
  await notices.finish(id, { status: "sent" })
  return true
}

/** When a message that failed is tried again. The bell has it all the same where it stands in the table. */
async function postpone(
  notice: NoticeRecord,
  { notices }: Pick<BlacklistModuleService, "notices">,
  container: MedusaContainer
): Promise<boolean> {
  const isThere = notice.channel === FEED && (await lastSending(notice, container)) === "success"
  if (isThere) {
    await notices.finish(notice.id, { status: "sent" })
    return true
  }
  const now = new Date()
  const next = nextAttemptAt(notice.attempts, notice.first_attempt_at ?? now, now)
  await notices.finish(
    notice.id,
    next ? { status: "due", next_attempt_at: next } : { status: "failed" }
  )
  return false
}
