import { Badge, Text, Tooltip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Mode } from "../../../types/vocabulary"

interface RuleNameProps {
  rule: { name: string; mode: Mode }
  sentence: string
}

/** A rule in its list: what it is called, and below it what it does. */
export const RuleName = ({ rule, sentence }: RuleNameProps) => {
  const { t } = useTranslation("blacklist")

  return (
    <div className="flex min-w-48 flex-col gap-y-1 whitespace-normal py-3 sm:min-w-72">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Text size="small" leading="compact" weight="plus" className="text-ui-fg-base break-words">
          {rule.name}
        </Text>
        {rule.mode === "monitor" && (
          <Tooltip content={t("rules.monitorTooltip")}>
            <Badge size="2xsmall" className="text-nowrap">
              {t("mode.monitor")}
            </Badge>
          </Tooltip>
        )}
      </div>
      <Text size="small" className="text-ui-fg-subtle text-pretty break-words">
        {sentence}
      </Text>
    </div>
  )
}
