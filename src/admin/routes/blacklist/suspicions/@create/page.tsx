import { RouteFocusModal } from "@medusajs/dashboard/components"
import { CreateSuspicionForm } from "../../../../features/suspicions/components/create-form"
import { PermittedPage } from "../../../../ui/components/permitted"

const CreateSuspicionPage = () => (
  <PermittedPage over needs={["blacklist_suspicion:create"]}>
    <RouteFocusModal>
      <CreateSuspicionForm />
    </RouteFocusModal>
  </PermittedPage>
)

export default CreateSuspicionPage
