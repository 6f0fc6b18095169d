import { RouteDrawer } from "@medusajs/dashboard/components"
import { Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { GoneText } from "../../../../../components/gone-text"
import { useEntry } from "../../../../../hooks/entries"
import { isNotFound } from "../../../../../lib/api-error"
import { EditEntryForm } from "../../entry-form/edit-form"

const EditEntryPage = () => {
  const { t } = useTranslation("blacklist")
  const { id = "" } = useParams()
  const { entry, isError, error } = useEntry(id)

  // Decisions and suspicions keep leading to the entry behind them when it was deleted.
  const isGone = isNotFound(error)

  if (isError && !isGone) throw error

  return (
    <RouteDrawer>
      <RouteDrawer.Header>
        <RouteDrawer.Title asChild>
          <Heading>{t("entries.form.editTitle")}</Heading>
        </RouteDrawer.Title>
        <RouteDrawer.Description className="sr-only">
          {t("entries.form.editDescription")}
        </RouteDrawer.Description>
      </RouteDrawer.Header>
      {isGone && <GoneText text={t("entries.gone")} />}
      {entry && !isGone && <EditEntryForm key={entry.id} entry={entry} />}
    </RouteDrawer>
  )
}

export default EditEntryPage
