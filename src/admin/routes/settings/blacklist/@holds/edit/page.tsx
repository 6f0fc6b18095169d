import { HoldSettingsForm } from "../../../../../features/settings/components/hold-settings-form"
import { SettingsDrawer } from "../../../../../features/settings/components/settings-drawer"

const EditHoldsPage = () => (
  <SettingsDrawer section="holds">
    {(settings) => <HoldSettingsForm settings={settings} />}
  </SettingsDrawer>
)

export default EditHoldsPage
