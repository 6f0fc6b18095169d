import { BanSettingsForm } from "../../../../../features/settings/components/ban-settings-form"
import { SettingsDrawer } from "../../../../../features/settings/components/settings-drawer"

const EditBansPage = () => (
  <SettingsDrawer section="bans">
    {(settings) => <BanSettingsForm settings={settings} />}
  </SettingsDrawer>
)

export default EditBansPage
