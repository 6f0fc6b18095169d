import { SettingsDrawer } from "../../forms/drawer"
import { RetentionForm } from "../../forms/retention"

const EditRetentionPage = () => (
  <SettingsDrawer section="retention">
    {(settings) => <RetentionForm settings={settings} />}
  </SettingsDrawer>
)

export default EditRetentionPage
