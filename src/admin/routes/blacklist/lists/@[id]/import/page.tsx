import { useTranslation } from "react-i18next"
import { ImportListForm } from "../../../../../features/lists/components/import-list-form"
import { ListDrawer } from "../../../../../features/lists/components/list-drawer"

const ImportListPage = () => {
  const { t } = useTranslation("blacklist")
  return (
    <ListDrawer
      needs="blacklist_list:update"
      title={t("lists.import.title")}
      description={t("lists.import.description")}
    >
      {(list) => <ImportListForm key={list.id} list={list} />}
    </ListDrawer>
  )
}

export default ImportListPage
