import { RetentionForm } from "../../../../../features/settings/components/retention-form"
import { SettingsDrawer } from "../../../../../features/settings/components/settings-drawer"

const EditRetentionPage = () => (
  <SettingsDrawer section="retention">
    {(settings) => <RetentionForm settings={settings} />}
  </SettingsDrawer>
)

export default EditRetentionPage
