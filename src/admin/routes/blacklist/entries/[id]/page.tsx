import { useTranslation } from "react-i18next"
import { type UIMatch, useParams } from "react-router-dom"
import { EntryDetails } from "../../../../features/entries/components/entry-details"
import { EntryTitle } from "../../../../features/entries/components/entry-title"
import { useEntry } from "../../../../features/entries/hooks/entries"
import { DetailSkeleton, GonePage } from "../../../../ui/components/details"
import { PermittedPage } from "../../../../ui/components/permitted"
import { isNotFound } from "../../../../ui/lib/api-error"

const EntryPage = () => (
  <PermittedPage needs={["blacklist_entry:read"]}>
    <Entry />
  </PermittedPage>
)

const Entry = () => {
  const { t } = useTranslation("blacklist")
  const { id = "" } = useParams()
  const { row: entry, isError, error } = useEntry(id)

  // Decisions and suspicions still link to an entry that was deleted.
  if (isNotFound(error)) return <GonePage text={t("entries.gone")} back="/blacklist/entries" />
  if (isError) throw error
  return entry ? <EntryDetails entry={entry} /> : <DetailSkeleton />
}

export const handle = {
  breadcrumb: ({ params }: UIMatch) => <EntryTitle id={params.id ?? ""} />,
}

export default EntryPage
