import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { EditEntryForm } from "../../../../../features/entries/components/entry-form"
import { useEntry } from "../../../../../features/entries/hooks/entries"
import { PageDrawer } from "../../../../../ui/components/drawers"
import { PermittedPage } from "../../../../../ui/components/permitted"

const EditEntryPage = () => (
  <PermittedPage over needs={["blacklist_entry:update"]}>
    <EditEntry />
  </PermittedPage>
)

const EditEntry = () => {
  const { t } = useTranslation("blacklist")
  const { id = "" } = useParams()
  const { row: entry } = useEntry(id)

  // The page below says what is wrong where there is no such entry.
  if (!entry) return null
  return (
    <PageDrawer title={t("entries.form.editTitle")} description={t("entries.form.editDescription")}>
      <EditEntryForm key={entry.id} entry={entry} />
    </PageDrawer>
  )
}

export default EditEntryPage
