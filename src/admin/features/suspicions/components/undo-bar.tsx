import { Button, Kbd, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useShortcuts } from "../../../ui/hooks/use-shortcuts"
import { usePendingReviews } from "../hooks/use-quick-review"
import { drop } from "../lib/pending-reviews"

/** Takes the last verdict back. It stands in the drawer, because no toast can be clicked beside an open one. */
export const UndoBar = () => {
  const { t } = useTranslation("blacklist")
  const last = [...usePendingReviews().values()].at(-1)
  useShortcuts({ u: last ? () => drop(last.id) : undefined })
  if (!last) return null

  return (
    <div
      role="status"
      className="bg-ui-bg-component shadow-elevation-card-rest flex items-center justify-between gap-x-4 rounded-lg px-4 py-3"
    >
      <Text size="small" leading="compact" className="min-w-0 break-words">
        {t(`suspicions.toasts.${last.verdict}`, { name: last.name })}
      </Text>
      <Button size="small" type="button" variant="secondary" onClick={() => drop(last.id)}>
        {t("actions.undo")}
        <Kbd className="hidden md:inline-flex">{t("suspicions.keys.undo")}</Kbd>
      </Button>
    </div>
  )
}
