import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

interface RulesEmptyProps {
  heading: string
  description: string
  /** Where a rule is created. */
  to: string
}

/** What a list of rules says before there is one: what such a rule is for, and the way to make one. */
export const RulesEmpty = ({ heading, description, to }: RulesEmptyProps) => {
  const { t } = useTranslation("blacklist")

  return (
    <div className="flex flex-col items-center justify-center gap-y-4 py-6 text-center">
      <div className="flex flex-col items-center gap-y-1">
        <Text size="small" leading="compact" weight="plus">
          {heading}
        </Text>
        <Text size="small" className="text-ui-fg-subtle max-w-[420px] text-pretty">
          {description}
        </Text>
      </div>
      <Button size="small" variant="secondary" asChild>
        <Link to={to}>{t("actions.create")}</Link>
      </Button>
    </div>
  )
}
