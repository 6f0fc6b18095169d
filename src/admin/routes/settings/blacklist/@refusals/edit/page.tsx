import { SettingsDrawer } from "../../forms/drawer"
import { RefusalForm } from "../../forms/refusals"

const EditRefusalsPage = () => (
  <SettingsDrawer section="refusals">
    {(settings) => <RefusalForm settings={settings} />}
  </SettingsDrawer>
)

export default EditRefusalsPage
