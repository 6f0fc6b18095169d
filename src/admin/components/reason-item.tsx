import { Badge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { Reason } from "../../types/decision"
import { reasonKey } from "../lib/reason-text"

/** One reason of a decision in plain words. */
export const ReasonItem = ({
  reason,
  customerId,
}: {
  reason: Reason
  /** The customer whose status it is, where they have a page. */
  customerId: string | null
}) => {
  const { t } = useTranslation("blacklist")
  const link = linkOf(reason, customerId)

  return (
    <li className="flex flex-col gap-y-1 px-6 py-4">
      <div className="flex flex-wrap items-center gap-2">
        <Text size="small" leading="compact" weight="plus">
          {t(reasonKey(reason))}
        </Text>
        {reason.mode === "monitor" && <Badge size="2xsmall">{t("mode.monitor")}</Badge>}
      </div>
      {reason.name && (
        <Text size="small" className="text-ui-fg-subtle text-pretty break-words">
          {reason.name}
        </Text>
      )}
      <ReasonNumbers reason={reason} />
      {link && (
        <Link
          to={link.to}
          className="txt-compact-small text-ui-fg-interactive hover:text-ui-fg-interactive-hover transition-fg w-fit"
        >
          {t(link.label)}
        </Link>
      )}
    </li>
  )
}

const RULE_PAGES = { auto_rule: "auto-rules", manual_rule: "manual-rules" } as const

const linkOf = (reason: Reason, customerId: string | null) => {
  if (reason.type === "entry" && reason.id) {
    return { to: `/blacklist/entries/${reason.id}/edit`, label: "order.openEntry" }
  }
  if ((reason.type === "auto_rule" || reason.type === "manual_rule") && reason.id) {
    return {
      to: `/blacklist/${RULE_PAGES[reason.type]}/${reason.id}/edit`,
      label: "order.openRule",
    }
  }
  return customerId ? { to: `/customers/${customerId}`, label: "order.openCustomer" } : null
}

const ReasonNumbers = ({ reason: { detail } }: { reason: Reason }) => {
  const { t } = useTranslation("blacklist")
  const fields = detail.matched?.map((field) => t(`fields.${field}`)).join(", ")
  const matched = fields && t("order.matched", { fields })
  const place =
    detail.address_type &&
    t(detail.address_type === "billing" ? "order.inBilling" : "order.inShipping")

  return (
    <>
      {matched && (
        <Text size="small" className="text-ui-fg-subtle">
          {place ? t("order.inOrder", { matched, place }) : matched}
        </Text>
      )}
      {detail.count !== undefined && detail.limit !== undefined && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("order.count", { count: detail.count, limit: detail.limit })}
        </Text>
      )}
    </>
  )
}
