import { useCustomers, useDate } from "@medusajs/dashboard/hooks"
import { Badge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type {
  AdminUnkeptDecision,
  AdminOrderScreening,
  AdminSuspicion,
  CheckReason,
  Reason,
} from "../../../../types"
import { TextLink } from "../../../ui/components/text"
import { distinctIds } from "../../../ui/lib/names"
import { SuspicionSource, SuspicionStatusBadge } from "../../suspicions/components/suspicion-parts"
import { type SuspicionView, useSuspicionViews } from "../../suspicions/hooks/use-suspicion-views"
import { periodText } from "../../rules/lib/rule"
import { countText, customerOf, reasonKey, reasonName } from "../lib/reason"

/** What speaks against an order: the reasons of its decision, and its suspicions. */
export const OrderFindings = ({ screening }: { screening: AdminOrderScreening }) => {
  const { decision, suspicions } = screening
  return (
    <>
      {decision && decision.reasons.length > 0 && <Reasons decision={decision} />}
      {suspicions.length > 0 && <Suspicions suspicions={suspicions} />}
    </>
  )
}

type ReasonedDecision = Pick<
  AdminUnkeptDecision,
  "reasons" | "stage" | "customer_id" | "created_at"
>

/** All that spoke for or against a checkout when it was decided. */
export const Reasons = ({ decision }: { decision: ReasonedDecision }) => {
  const { t } = useTranslation("blacklist")
  const { getFullDate } = useDate()
  const ids = distinctIds(decision.reasons.map((one) => customerOf(one, decision)))
  const { customers } = useCustomers(
    { id: ids, limit: ids.length, fields: "id" },
    { enabled: ids.length > 0 }
  )
  // A ban outlives the customer's record, which then has no page.
  const pages = new Set(customers?.map(({ id }) => id))

  return (
    <>
      <ul className="divide-y">
        {decision.reasons.map((reason, index) => {
          const customerId = customerOf(reason, decision)
          return (
            <ReasonItem
              key={reason.id ?? `${reason.type}-${index}`}
              reason={reason}
              customerId={customerId && pages.has(customerId) ? customerId : null}
            />
          )
        })}
      </ul>
      <Text size="xsmall" className="text-ui-fg-subtle px-6 py-4">
        {t(`order.stages.${decision.stage}`, {
          when: getFullDate({ date: decision.created_at, includeTime: true }),
        })}
      </Text>
    </>
  )
}

const Suspicions = ({ suspicions }: { suspicions: AdminSuspicion[] }) => {
  const views = useSuspicionViews(suspicions)
  return (
    <ul className="divide-y">
      {views.map((view) => (
        <SuspicionItem key={view.suspicion.id} view={view} />
      ))}
    </ul>
  )
}

/** One reason of a decision in plain words. */
const ReasonItem = ({
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
      {reasonName(reason) && (
        <Text size="small" className="text-ui-fg-subtle text-pretty break-words">
          {reasonName(reason)}
        </Text>
      )}
      <ReasonNumbers reason={reason} />
      {link && (
        <Link
          to={link.to}
          className="txt-compact-small text-ui-fg-interactive-hover hover:underline w-fit"
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
  return customerId ? { to: `/customers/${customerId}`, label: "actions.openCustomer" } : null
}

/** What a reason of any type may say in numbers. */
const numbersOf = (detail: Reason["detail"]): CheckReason["detail"] => ({ ...detail })

const ReasonNumbers = ({ reason: { detail } }: { reason: Reason }) => {
  const { t } = useTranslation("blacklist")
  const { matched: names, address_type } = numbersOf(detail)
  const fields = names?.map((field) => t(`fields.${field}`)).join(", ")
  const { period } = numbersOf(detail)
  const counted = [countText(t, numbersOf(detail)), period && periodText(t, "within", period)]
    .filter(Boolean)
    .join(", ")
  // A rule that counts for the whole store compares nothing.
  const matched = names?.includes("store")
    ? t("order.wholeStore")
    : fields && t("order.matched", { fields })
  const place =
    address_type && t(address_type === "billing" ? "order.inBilling" : "order.inShipping")

  return (
    <>
      {matched && (
        <Text size="small" className="text-ui-fg-subtle">
          {place ? t("order.inOrder", { matched, place }) : matched}
        </Text>
      )}
      {counted && (
        <Text size="small" className="text-ui-fg-subtle">
          {counted}
        </Text>
      )}
    </>
  )
}

/** One suspicion on the page of its order. */
const SuspicionItem = ({ view }: { view: SuspicionView }) => {
  const { t } = useTranslation("blacklist")
  const { getFullDate } = useDate()
  const { suspicion } = view

  return (
    <li className="flex flex-col gap-y-1 px-6 py-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Text size="small" leading="compact" weight="plus">
          {t(`order.suspicions.${suspicion.address_type}`)}
        </Text>
        <SuspicionStatusBadge suspicion={suspicion} />
      </div>
      {suspicion.comment && (
        <Text size="small" className="text-ui-fg-subtle text-pretty break-words">
          {suspicion.comment}
        </Text>
      )}
      <div className="txt-compact-small text-ui-fg-subtle py-1">
        <SuspicionSource view={view} />
      </div>
      <div className="flex items-center justify-between gap-x-2">
        <TextLink to={`/blacklist/suspicions/${suspicion.id}`} className="txt-compact-small">
          {t("suspicions.actions.review")}
        </TextLink>
        <Text size="xsmall" className="text-ui-fg-subtle">
          {getFullDate({ date: suspicion.created_at, includeTime: true })}
        </Text>
      </div>
    </li>
  )
}
