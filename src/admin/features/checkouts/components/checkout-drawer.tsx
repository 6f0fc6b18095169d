import { Button, Drawer } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { AdminExplainedDecisionResponse, ReviewVerdict } from "../../../../types"
import { usePermissions } from "../../../ui/hooks/use-permissions"
import { useDecidedCheckout } from "../hooks/decisions"
import { useReview } from "../hooks/use-review"
import { CheckoutDetails } from "./checkout-details"
import { ReviewPanel } from "./review-panel"

type Decision = AdminExplainedDecisionResponse["decision"]

/** What was decided and why, and the verdict on it. */
export const CheckoutDrawer = ({ decision }: { decision: Decision }) => {
  const { checkout } = useDecidedCheckout(decision.id)
  const [verdict, setVerdict] = useState<ReviewVerdict | null>(null)

  if (verdict && checkout) {
    return (
      <ReviewPanel
        decision={decision}
        checkout={checkout}
        verdict={verdict}
        onBack={() => setVerdict(null)}
      />
    )
  }
  return (
    <>
      <Drawer.Body className="flex-1 overflow-auto">
        <CheckoutDetails decision={decision} checkout={checkout} />
      </Drawer.Body>
      <Verdicts decision={decision} isReady={!!checkout} onChoose={setVerdict} />
    </>
  )
}

interface VerdictsProps {
  decision: Decision
  isReady: boolean
  onChoose: (verdict: ReviewVerdict) => void
}

const Verdicts = ({ decision, isReady, onChoose }: VerdictsProps) => {
  const { t } = useTranslation("blacklist")
  const { can } = usePermissions()
  const { save, isPending } = useReview(decision)
  if (!can("blacklist_decision:update")) return null

  return (
    <Drawer.Footer>
      {decision.review && (
        <Button
          size="small"
          variant="transparent"
          isLoading={isPending}
          onClick={() => void save({ verdict: null })}
        >
          {t("checkouts.review.undo")}
        </Button>
      )}
      <Button
        size="small"
        variant="secondary"
        disabled={!isReady}
        onClick={() => onChoose("right")}
      >
        {t("checkouts.verdicts.right")}
      </Button>
      <Button size="small" disabled={!isReady} onClick={() => onChoose("wrong")}>
        {t("checkouts.verdicts.wrong")}
      </Button>
    </Drawer.Footer>
  )
}
