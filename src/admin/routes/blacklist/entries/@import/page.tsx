import { RouteFocusModal } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { EntryImport } from "../../../../features/entry-imports/components/entry-import"
import { PermittedPage } from "../../../../ui/components/permitted"

const ImportEntriesPage = () => (
  <PermittedPage over needs={["blacklist_entry:create"]}>
    <ImportEntries />
  </PermittedPage>
)

const ImportEntries = () => {
  const { t } = useTranslation("blacklist")

  return (
    <RouteFocusModal>
      <RouteFocusModal.Title asChild>
        <span className="sr-only">{t("imports.title")}</span>
      </RouteFocusModal.Title>
      <RouteFocusModal.Description asChild>
        <span className="sr-only">{t("imports.description")}</span>
      </RouteFocusModal.Description>
      <EntryImport />
    </RouteFocusModal>
  )
}

export default ImportEntriesPage
