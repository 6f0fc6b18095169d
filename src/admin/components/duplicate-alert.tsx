import { Alert } from "@medusajs/ui"
import { useEffect, useRef } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

/** Says that an entry is already there and leads to it. */
export const DuplicateAlert = ({ entryId }: { entryId: string }) => {
  const { t } = useTranslation("blacklist")
  const alert = useRef<HTMLDivElement>(null)
  // It stands at the top of a form whose button is at the bottom.
  useEffect(() => {
    // In braces: newer browsers answer with a promise, which React would take for a clean-up.
    alert.current?.scrollIntoView({ block: "nearest" })
  }, [entryId])
  return (
    <Alert ref={alert} variant="error" role="alert">
      {t("errors.duplicate")}{" "}
      <Link
        to={`/blacklist/entries/${entryId}/edit`}
        className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover transition-fg"
      >
        {t("errors.openExisting")}
      </Link>
    </Alert>
  )
}
