import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { EntryForm } from "../../../../../features/entries/components/entry-form"
import { useEntry } from "../../../../../features/entries/hooks/entries"
import { PageDrawer } from "../../../../../ui/components/drawers"
import { PermittedPage } from "../../../../../ui/components/permitted"
import { isNotFound } from "../../../../../ui/lib/api-error"

const EditEntryPage = () => (
  <PermittedPage over needs={["blacklist_entry:update"]}>
    <EditEntry />
  </PermittedPage>
)

const EditEntry = () => {
  const { t } = useTranslation("blacklist")
  const { id = "" } = useParams()
  const { row: entry, isError, error } = useEntry(id)
  // Decisions and suspicions still link to an entry that was deleted.
  const isGone = isNotFound(error)

  if (isError && !isGone) throw error

  return (
    <PageDrawer
      title={t("entries.form.editTitle")}
      description={t("entries.form.editDescription")}
      gone={isGone && t("entries.gone")}
    >
      {entry && <EntryForm key={entry.id} entry={entry} />}
    </PageDrawer>
  )
}

export default EditEntryPage
