import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { CheckoutDrawer } from "../../../../features/checkouts/components/checkout-drawer"
import { useDecision } from "../../../../features/checkouts/hooks/decisions"
import { PageDrawer } from "../../../../ui/components/drawers"
import { PermittedPage } from "../../../../ui/components/permitted"
import { isNotFound } from "../../../../ui/lib/api-error"

const CheckoutPage = () => (
  <PermittedPage over needs={["blacklist_decision:read"]}>
    <Checkout />
  </PermittedPage>
)

const Checkout = () => {
  const { t } = useTranslation("blacklist")
  const { id = "" } = useParams()
  const { decision, isError, error } = useDecision(id)
  const isGone = isNotFound(error)

  if (isError && !isGone) throw error

  return (
    <PageDrawer
      title={t("checkouts.drawer.title")}
      description={t("checkouts.drawer.description")}
      gone={isGone && t("checkouts.drawer.gone")}
    >
      {decision && <CheckoutDrawer key={decision.id} decision={decision} />}
    </PageDrawer>
  )
}

export default CheckoutPage
