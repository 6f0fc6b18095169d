import { SectionRow } from "@medusajs/dashboard/components"
import { useDate } from "@medusajs/dashboard/hooks"
import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { TextLink } from "../../../ui/components/text"
import { useListedOrders } from "../../orders/hooks/orders"
import { type PastBanView, useCustomerHistory, usePastBanViews } from "../hooks/past-bans"

interface PastCustomer {
  id: string
  email: string
}

/** More are on the list of past bans. */
const SHOWN = 3

/** What the store remembers of a customer; nothing where there is nothing to remember. */
export const CustomerPast = ({ customer }: { customer: PastCustomer }) => {
  const customerId = customer.id
  const { t } = useTranslation("blacklist")
  const history = useCustomerHistory(customerId)
  const views = usePastBanViews(history?.past_bans.slice(0, SHOWN) ?? [])
  if (!history) return null

  const { refused, flagged, suspicions, past_bans } = history
  const suspected = suspicions.open + suspicions.confirmed + suspicions.dismissed
  const counts = [
    ["refused", refused, null],
    ["flagged", flagged, null],
    ["suspicions", suspected, `/blacklist/suspicions?q=${customerId}`],
  ] as const

  return (
    <>
      {counts
        .filter(([, count]) => count > 0)
        .map(([name, count, to]) => (
          <SectionRow
            key={name}
            title={t(`status.past.${name}`)}
            value={to ? <TextLink to={to}>{String(count)}</TextLink> : String(count)}
          />
        ))}
      <HeldOrders customer={customer} />
      {suspicions.open > 0 && (
        <SectionRow title={t("status.past.open")} value={String(suspicions.open)} />
      )}
      {views.length > 0 && (
        <div className="flex flex-col gap-y-3 px-6 py-4">
          <Text size="small" leading="compact" weight="plus" className="text-ui-fg-subtle">
            {t("status.past.bans")}
          </Text>
          {views.map((view) => (
            <PastBan key={view.id} view={view} />
          ))}
          {past_bans.length > SHOWN && (
            <TextLink
              to={`/blacklist/customers/past-bans?q=${encodeURIComponent(customerId)}`}
              className="txt-compact-small"
            >
              {t("status.past.more")}
            </TextLink>
          )}
        </div>
      )}
    </>
  )
}

/** Orders that wait for the team. */
const HeldOrders = ({ customer: { id, email } }: { customer: PastCustomer }) => {
  const { t } = useTranslation("blacklist")
  const { count } = useListedOrders({ customer_id: id, hold: "held", limit: 1 })
  if (!count) return null

  const list = new URLSearchParams({ q: email, hold: JSON.stringify(["held"]) })
  return (
    <SectionRow
      title={t("status.past.held")}
      value={<TextLink to={`/blacklist/orders?${list}`}>{String(count)}</TextLink>}
    />
  )
}

const PastBan = ({ view: { ban, endedBy } }: { view: PastBanView }) => {
  const { t } = useTranslation("blacklist")
  const { getFullDate } = useDate()
  const at = (date: string) => getFullDate({ date, includeTime: true })

  return (
    <div className="flex flex-col gap-y-1">
      <Text size="small" leading="compact" className="break-words">
        {ban.reason ?? t("status.past.noReason")}
      </Text>
      <Text size="xsmall" className="text-ui-fg-subtle">
        {t("status.past.fromTo", { from: at(ban.banned_at), to: at(ban.ended_at) })}
      </Text>
      <Text size="xsmall" className="text-ui-fg-subtle">
        {[t(`customers.ends.${ban.end}`), endedBy].filter(Boolean).join(" · ")}
      </Text>
    </div>
  )
}
