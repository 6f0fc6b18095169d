import { useDate } from "@medusajs/dashboard/hooks"
import { SectionRow } from "@medusajs/dashboard/components"
import { Container, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminDecidedCheckout } from "../../../../types"
import { TextLink } from "../../../ui/components/text"
import { useCountryNames } from "../../../ui/hooks/use-names"
import { addressLine } from "../../suspicions/lib/suspicion"
import { AmountText, OutcomeBadge, PartHeading } from "./checkout-parts"

interface PartProps {
  checkout: AdminDecidedCheckout
}

/** Who it was, as it was typed. */
export const CheckoutPerson = ({ checkout }: PartProps) => {
  const { t } = useTranslation("blacklist")
  const { nameOfCountry } = useCountryNames()
  const { email, phone, ip, shipping_address: shipping, billing_address: billing } = checkout
  const [to, from] = [shipping, billing].map((one) => one && addressLine(one, nameOfCountry))
  const rows = [
    [t("fields.email"), email],
    [t("fields.phone"), phone],
    [t("fields.ip"), ip],
    [t("checkouts.person.login"), t(`checkouts.person.${checkout.is_guest ? "guest" : "account"}`)],
    [t("addressTypes.shipping"), to],
    [t("addressTypes.billing"), from !== to && from],
  ] as const
  return (
    <Container className="shrink-0 divide-y overflow-hidden p-0">
      <PartHeading text={t("checkouts.person.heading")} />
      {rows.map(([title, value]) =>
        value ? (
          <SectionRow
            key={title}
            title={title}
            value={<div className="min-w-0 break-words">{value}</div>}
          />
        ) : null
      )}
    </Container>
  )
}

/** What was in the cart. */
export const CheckoutItems = ({
  checkout: { items },
  currency,
}: PartProps & { currency: string | null }) => {
  const { t } = useTranslation("blacklist")
  if (!items.length) return null
  return (
    <Container className="shrink-0 divide-y overflow-hidden p-0">
      <PartHeading text={t("checkouts.items.heading")} />
      <ul className="divide-y">
        {items.map((item) => (
          <li key={item.id} className="flex items-center justify-between gap-x-4 px-6 py-3">
            <div className="min-w-0">
              <Text size="small" leading="compact" className="break-words">
                {item.title}
              </Text>
              {item.variant_title && (
                <Text size="xsmall" className="text-ui-fg-subtle break-words">
                  {item.variant_title}
                </Text>
              )}
            </div>
            <Text size="small" leading="compact" className="shrink-0">
              <span className="text-ui-fg-subtle">{item.quantity} × </span>
              <AmountText amount={item.total} currency={currency} />
            </Text>
          </li>
        ))}
      </ul>
    </Container>
  )
}

/** What else the store knows of the same person. */
export const CheckoutHistory = ({ checkout: { orders, decisions } }: PartProps) => {
  const { t } = useTranslation("blacklist")
  const { getFullDate } = useDate()
  const when = (date: string) => getFullDate({ date, includeTime: true })
  return (
    <Container className="shrink-0 divide-y overflow-hidden p-0">
      <PartHeading text={t("checkouts.history.heading")} />
      {!orders.length && !decisions.length && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("checkouts.history.nothing")}
        </Text>
      )}
      <ul className="divide-y">
        {orders.map((order) => (
          <li key={order.id} className="flex items-center justify-between gap-x-4 px-6 py-3">
            <div className="txt-compact-small min-w-0">
              <TextLink to={`/orders/${order.id}`}>
                {t("checkouts.history.order", { number: order.display_id })}
              </TextLink>
              <Text size="xsmall" className="text-ui-fg-subtle">
                {when(order.created_at)}
              </Text>
            </div>
            <span className="txt-compact-small">
              <AmountText amount={order.total} currency={order.currency_code} />
            </span>
          </li>
        ))}
        {decisions.map((decision) => (
          <li key={decision.id} className="flex items-center justify-between gap-x-4 px-6 py-3">
            <div className="txt-compact-small min-w-0">
              <TextLink to={`/blacklist/checkouts/${decision.id}`}>
                {t(`checkouts.stages.${decision.stage}`)}
              </TextLink>
              <Text size="xsmall" className="text-ui-fg-subtle">
                {when(decision.created_at)}
              </Text>
            </div>
            <OutcomeBadge decision={decision} />
          </li>
        ))}
      </ul>
    </Container>
  )
}
