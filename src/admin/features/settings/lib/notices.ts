import type { TFunction } from "i18next"
import { z } from "zod"
import { NOTICE_TYPES, type NotifySettings } from "../../../../types"

const MIN = 1
const MAX = 1440

/** Stands for no channel: a select has no empty choice. */
export const NO_CHANNEL = "-"

const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")

export const noticeSchema = (t: TFunction<"blacklist">) =>
  z
    .object({
      feed: z.boolean(),
      on: z.array(z.enum(NOTICE_TYPES)),
      channel: z.string(),
      to: z.string(),
      template: z.string(),
      every_minutes: z.string().refine(
        (typed) => {
          const minutes = Number(typed)
          return Number.isInteger(minutes) && minutes >= MIN && minutes <= MAX
        },
        t("settings.notices.everyInvalid", { min: MIN, max: MAX })
      ),
    })
    .refine(({ channel, to }) => channel === NO_CHANNEL || linesOf(to).length > 0, {
      path: ["to"],
      message: t("settings.notices.toRequired"),
    })

export type NoticeValues = z.infer<ReturnType<typeof noticeSchema>>

export const toNoticeValues = (notify: NotifySettings): NoticeValues => ({
  feed: notify.feed,
  on: notify.on,
  channel: notify.channel ?? NO_CHANNEL,
  to: notify.to.join("\n"),
  template: notify.template ?? "",
  every_minutes: String(notify.every_minutes),
})

/** Recipients stay where the channel is switched off: it may be switched on again. */
export const toNotify = (values: NoticeValues): NotifySettings => ({
  feed: values.feed,
  on: values.on,
  channel: values.channel === NO_CHANNEL ? null : values.channel,
  to: linesOf(values.to),
  template: values.template.trim() || null,
  every_minutes: Number(values.every_minutes),
})
