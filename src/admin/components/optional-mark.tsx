import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

/** Beside a label. `Form.Label` has a mark of its own, which stays English in every language. */
export const OptionalMark = () => {
  const { t } = useTranslation("blacklist")
  return (
    <Text size="small" leading="compact" className="text-ui-fg-muted">
      ({t("general.optional")})
    </Text>
  )
}
