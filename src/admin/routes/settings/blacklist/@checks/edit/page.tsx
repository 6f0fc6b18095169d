import { ChecksForm } from "../../../../../features/settings/components/checks-form"
import { SettingsDrawer } from "../../../../../features/settings/components/settings-drawer"
import { useCurrencies, usePaymentProviders } from "../../../../../features/settings/hooks/settings"

const EditChecksPage = () => {
  const currencies = useCurrencies()
  const providers = usePaymentProviders()
  return (
    <SettingsDrawer section="checks">
      {({ checks }) =>
        currencies &&
        providers && <ChecksForm checks={checks} currencies={currencies} providers={providers} />
      }
    </SettingsDrawer>
  )
}

export default EditChecksPage
