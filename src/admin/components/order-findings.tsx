import { useCustomers, useDate } from "@medusajs/dashboard/hooks"
import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminDecision, AdminOrderScreening, AdminSuspicion } from "../../types/http"
import { useSuspicionViews } from "../hooks/use-suspicion-views"
import { distinctIds } from "../lib/distinct"
import { customerOf } from "../lib/reason-customer"
import { ReasonItem } from "./reason-item"
import { SuspicionItem } from "./suspicion-item"

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

const Reasons = ({ decision }: { decision: AdminDecision }) => {
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
      <Text size="xsmall" className="text-ui-fg-muted px-6 py-4">
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
