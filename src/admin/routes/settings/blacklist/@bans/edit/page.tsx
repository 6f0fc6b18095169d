import { SettingsDrawer } from "../../forms/drawer"
import { BanSettingsForm } from "../../forms/bans"

const EditBansPage = () => (
  <SettingsDrawer section="bans">
    {(settings) => <BanSettingsForm settings={settings} />}
  </SettingsDrawer>
)

export default EditBansPage
