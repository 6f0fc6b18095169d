import { Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminSuspicion } from "../../../../types"
import { Reasons } from "../../orders/components/findings"
import { useDecisionBehind } from "../hooks/use-decision-behind"

/** Why an automatic suspicion is on the list: what was counted, and what agreed. */
export const SuspicionReasons = ({ suspicion }: { suspicion: AdminSuspicion }) => {
  const { t } = useTranslation("blacklist")
  const decision = useDecisionBehind(suspicion)
  if (!decision) return null

  return (
    <section aria-label={t("suspicions.review.why")} className="divide-y">
      <Heading level="h3" className="px-6 pt-4">
        {t("suspicions.review.why")}
      </Heading>
      <Reasons decision={decision} />
    </section>
  )
}
