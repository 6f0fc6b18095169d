import { useTranslation } from "react-i18next"
import { ListDrawer } from "../../../../../features/lists/components/list-drawer"
import { EditListForm } from "../../../../../features/lists/components/list-form"

const EditListPage = () => {
  const { t } = useTranslation("blacklist")
  return (
    <ListDrawer
      needs="blacklist_list:update"
      title={t("lists.form.editTitle")}
      description={t("lists.form.editDescription")}
    >
      {(list) => <EditListForm key={list.id} list={list} />}
    </ListDrawer>
  )
}

export default EditListPage
