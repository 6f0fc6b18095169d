import { useTranslation } from "react-i18next"
import { ListDetails } from "../../../../features/lists/components/list-details"
import { ListDrawer } from "../../../../features/lists/components/list-drawer"

const ReferenceListPage = () => {
  const { t } = useTranslation("blacklist")
  return (
    <ListDrawer needs="blacklist_list:read" description={t("lists.detailsDescription")}>
      {(list) => <ListDetails key={list.id} list={list} />}
    </ListDrawer>
  )
}

export default ReferenceListPage
