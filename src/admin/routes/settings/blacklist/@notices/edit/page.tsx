import { NoticeForm } from "../../../../../features/settings/components/notice-form"
import { SettingsDrawer } from "../../../../../features/settings/components/settings-drawer"

const EditNoticesPage = () => (
  <SettingsDrawer section="notices">
    {({ notify }) => <NoticeForm notify={notify} />}
  </SettingsDrawer>
)

export default EditNoticesPage
