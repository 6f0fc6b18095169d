import { InlineTip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { TextLink } from "../../../ui/components/text"
import { useSuspects } from "../hooks/use-suspects"

/** How many people a rule can be for that only looks at suspected shoppers. */
export const SuspectsTip = () => {
  const { t } = useTranslation("blacklist")
  const { people, isMore } = useSuspects()
  if (people === undefined) return null
  const key = isMore ? "suspectsAtLeast" : people ? "suspects" : "suspectsNone"

  return (
    <InlineTip
      label={t("manualRules.form.requiresSuspicion")}
      variant={people ? "info" : "warning"}
      role="status"
    >
      {t(`manualRules.form.${key}`, { count: people })}{" "}
      <TextLink to="/blacklist/suspicions" className="underline">
        {t("manualRules.form.openSuspicions")}
      </TextLink>
    </InlineTip>
  )
}
