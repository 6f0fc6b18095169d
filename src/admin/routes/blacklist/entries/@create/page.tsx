import { useTranslation } from "react-i18next"
import { EntryForm } from "../../../../features/entries/components/entry-form"
import { PageDrawer } from "../../../../ui/components/drawers"
import { PermittedPage } from "../../../../ui/components/permitted"

const CreateEntryPage = () => (
  <PermittedPage over needs={["blacklist_entry:create"]}>
    <CreateEntry />
  </PermittedPage>
)

const CreateEntry = () => {
  const { t } = useTranslation("blacklist")

  return (
    <PageDrawer
      title={t("entries.form.createTitle")}
      description={t("entries.form.createDescription")}
    >
      <EntryForm />
    </PageDrawer>
  )
}

export default CreateEntryPage
