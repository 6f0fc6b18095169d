import { ChecksForm } from "../../../../../features/settings/components/checks-form"
import { SettingsDrawer } from "../../../../../features/settings/components/settings-drawer"
import { useCurrencies } from "../../../../../features/settings/hooks/settings"

const EditChecksPage = () => {
  const currencies = useCurrencies()
  return (
    <SettingsDrawer section="checks">
      {({ checks }) => currencies && <ChecksForm checks={checks} currencies={currencies} />}
    </SettingsDrawer>
  )
}

export default EditChecksPage
