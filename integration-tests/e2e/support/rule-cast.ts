import type { Translate } from "./texts"

/** Rules that the specs put together in the form, and make by the API where they meet them. */
export const SAME_DOOR = {
  attributes: ["street", "house_number"],
  permitted_strikes: 1,
  requires_suspicion: false,
  action: "blacklist",
  block_duration: { value: 2, unit: "day" },
}
export const SECOND_ORDER = {
  type: "orders",
  count_by: "email",
  limit: 1,
  period: { value: 1, unit: "hour" },
  action: "flag",
}
export const TRIED_CARDS = {
  type: "payment_failures",
  count_by: "customer",
  limit: 2,
  period: { value: 1, unit: "minute" },
  action: "blacklist",
  block_duration: { value: 1, unit: "minute" },
  suspicion_after: 1,
}

/** How each of them reads. */
export const sentences = (t: Translate) => ({
  SAME_DOOR: t("rules.sentence.main", {
    action: t("rules.sentence.blacklist", { duration: t("periods.ban.day", { count: 2 }) }),
    condition: t("manualRules.conditions.orders", {
      count: 1,
      details: t("manualRules.places.any", {
        details: t("rules.sentence.and", {
          rest: t("manualRules.details.street"),
          last: t("manualRules.details.house_number"),
        }),
      }),
    }),
  }),
  SECOND_ORDER: t("rules.sentence.main", {
    action: t("rules.sentence.flag"),
    condition: t("autoRules.conditions.orders.email", {
      count: 1,
      period: t("periods.within.hour", { count: 1 }),
    }),
  }),
  TRIED_CARDS: [
    t("rules.sentence.main", {
      action: t("rules.sentence.blacklist", { duration: t("periods.ban.minute", { count: 1 }) }),
      condition: t("autoRules.conditions.payment_failures.customer", {
        count: 2,
        period: t("periods.within.minute", { count: 1 }),
      }),
    }),
    t("autoRules.sentence.suspicion", { count: 1 }),
  ].join(" "),
})
