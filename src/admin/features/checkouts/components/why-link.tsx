import { useTranslation } from "react-i18next"
import { Permitted } from "../../../ui/components/permitted"
import { TextLink } from "../../../ui/components/text"

/** From the page of a customer or an order to what would be decided about it now, filled in. */
export const WhyLink = (about: { customer_id: string } | { order_id: string }) => {
  const { t } = useTranslation("blacklist")
  const kind = "order_id" in about ? "linkOrder" : "linkCustomer"
  return (
    <Permitted needs={["blacklist_decision:read"]}>
      <div className="px-6 py-4">
        <TextLink
          to={`/blacklist/why?${new URLSearchParams({ ...about }).toString()}`}
          className="txt-compact-small"
        >
          {t(`why.${kind}`)}
        </TextLink>
      </div>
    </Permitted>
  )
}
