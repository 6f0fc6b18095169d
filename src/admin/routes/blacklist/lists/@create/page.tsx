import { RouteFocusModal } from "@medusajs/dashboard/components"
import { CreateListForm } from "../../../../features/lists/components/list-form"
import { PermittedPage } from "../../../../ui/components/permitted"

const CreateListPage = () => (
  <PermittedPage over needs={["blacklist_list:create"]}>
    <RouteFocusModal>
      <CreateListForm />
    </RouteFocusModal>
  </PermittedPage>
)

export default CreateListPage
