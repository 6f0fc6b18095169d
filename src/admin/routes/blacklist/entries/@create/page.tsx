import { RouteFocusModal } from "@medusajs/dashboard/components"
import { CreateEntryForm } from "../../../../features/entries/components/entry-form"
import { PermittedPage } from "../../../../ui/components/permitted"

const CreateEntryPage = () => (
  <PermittedPage over needs={["blacklist_entry:create"]}>
    <RouteFocusModal>
      <CreateEntryForm />
    </RouteFocusModal>
  </PermittedPage>
)

export default CreateEntryPage
