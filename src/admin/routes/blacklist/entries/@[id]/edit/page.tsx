import { RouteDrawer } from "@medusajs/dashboard/components"
import { Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { useEntry } from "../../../../../hooks/entries"
import { EditEntryForm } from "../../entry-form/edit-form"

const EditEntryPage = () => {
  const { t } = useTranslation("blacklist")
  const { id = "" } = useParams()
  const { entry, isError, error } = useEntry(id)

  if (isError) throw error

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
      {entry && <EditEntryForm key={entry.id} entry={entry} />}
    </RouteDrawer>
  )
}

export default EditEntryPage
