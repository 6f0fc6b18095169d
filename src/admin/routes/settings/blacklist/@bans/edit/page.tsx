import { SettingsDrawer } from "../../forms/drawer"
import { BanForm } from "../../forms/bans"

const EditBansPage = () => (
  <SettingsDrawer section="bans">{(settings) => <BanForm settings={settings} />}</SettingsDrawer>
)

export default EditBansPage
