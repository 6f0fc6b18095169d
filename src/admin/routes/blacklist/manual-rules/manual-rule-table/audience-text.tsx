import { useTranslation } from "react-i18next"
import { NameList } from "../../../../components/rules/name-list"
import { type AudienceFields, audienceOf } from "../../../../lib/rules/audience"

interface AudienceTextProps {
  rule: AudienceFields
  groupNames: string[]
}

/** For whom a rule is, in a few words. */
export const AudienceText = ({ rule, groupNames }: AudienceTextProps) => {
  const { t } = useTranslation("blacklist")
  const audience = audienceOf(rule)

  if (audience !== "groups") return <span>{t(`manualRules.audience.${audience}`)}</span>
  const unassigned = rule.for_unassigned_customers ? [t("manualRules.audience.noGroup")] : []
  return <NameList names={[...groupNames, ...unassigned]} />
}
