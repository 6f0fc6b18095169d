import { Container, Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminExplanationResponse } from "../../../../types"
import { Reasons } from "../../orders/components/findings"
import { AmountText, OutcomeBadge, PartHeading } from "./checkout-parts"
import { ExplanationList } from "./explanation-list"

/** What would be decided, by what, and what else looked at it. */
export const WhyResult = ({ decision }: { decision: AdminExplanationResponse["decision"] }) => {
  const { t } = useTranslation("blacklist")
  const hits = new Set(decision.reasons.map(({ id }) => id))
  const others = decision.explanation.filter(({ id }) => !hits.has(id))

  return (
    <>
      <Container className="divide-y p-0" role="status" aria-label={t("why.result")}>
        <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-4">
          <Heading level="h2">{t(`why.outcomes.${decision.outcome}`)}</Heading>
          <div className="flex items-center gap-x-3">
            {decision.amount !== null && (
              <span className="txt-compact-small">
                <AmountText amount={decision.amount} currency={decision.currency_code} />
              </span>
            )}
            <OutcomeBadge decision={decision} />
          </div>
        </div>
        <Reasons decision={decision} />
      </Container>
      <Container className="divide-y p-0">
        <PartHeading
          text={t("checkouts.explanation.heading")}
          hint={t("checkouts.explanation.hint")}
        />
        <ExplanationList reasons={others} />
      </Container>
    </>
  )
}
