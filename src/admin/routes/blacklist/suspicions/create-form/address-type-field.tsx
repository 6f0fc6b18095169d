import type { UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { SUSPICION_ADDRESS_TYPES } from "../../../../../types/vocabulary"
import { ChoiceField } from "../../../../components/choice-field"
import type { SuspicionFormValues } from "./schema"

/** Which of somebody's addresses the one below is. */
export const AddressTypeField = ({ form }: { form: UseFormReturn<SuspicionFormValues> }) => {
  const { t } = useTranslation("blacklist")

  return (
    <ChoiceField
      form={form}
      name="address_type"
      label={t("suspicions.form.addressType")}
      options={SUSPICION_ADDRESS_TYPES.map((value) => ({
        value,
        label: t(`addressTypes.${value}`),
      }))}
    />
  )
}
