import { RefusalForm } from "../../../../../features/settings/components/refusal-form"
import { SettingsDrawer } from "../../../../../features/settings/components/settings-drawer"

const EditRefusalsPage = () => (
  <SettingsDrawer section="refusals">
    {(settings) => <RefusalForm settings={settings} />}
  </SettingsDrawer>
)

export default EditRefusalsPage
