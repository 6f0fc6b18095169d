import { SharedDetailsForm } from "../../../../../features/settings/components/shared-details-form"
import { SettingsDrawer } from "../../../../../features/settings/components/settings-drawer"

const EditSharedDetailsPage = () => (
  <SettingsDrawer section="shared">
    {(settings) => <SharedDetailsForm settings={settings} />}
  </SettingsDrawer>
)

export default EditSharedDetailsPage
