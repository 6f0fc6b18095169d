import { zodResolver } from "@hookform/resolvers/zod"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import { AUTOMATIC_HOLDS, type BlacklistSettings } from "../../../../types"
import { DrawerForm } from "../../../ui/components/drawers"
import { RadioField } from "../../../ui/fields"
import { useSaveSettings } from "../hooks/settings"

/** Orders have no levels yet: these would hold nothing. */
const WITHOUT_ORDERS: string[] = ["high", "critical"]

const schema = z.object({ automatic: z.enum(AUTOMATIC_HOLDS) })

export const HoldSettingsForm = ({ settings }: { settings: BlacklistSettings }) => {
  const { t } = useTranslation("blacklist")
  const { automatic: current } = settings.holds
  const form = useForm<z.infer<typeof schema>>({
    resolver: zodResolver(schema),
    defaultValues: { automatic: current },
  })
  const { save, isSaving } = useSaveSettings(form)
  const shown = AUTOMATIC_HOLDS.filter(
    (value) => value === current || !WITHOUT_ORDERS.includes(value)
  )

  return (
    <DrawerForm
      form={form}
      onSubmit={form.handleSubmit((holds) => save({ holds }))}
      submitLabel={t("actions.save")}
      isSaving={isSaving}
    >
      <RadioField
        form={form}
        name="automatic"
        label={t("settings.holds.automatic")}
        options={shown.map((value) => ({
          value,
          label: t(`settings.holds.choices.${value}`),
          description: t(`settings.holds.hints.${value}`),
        }))}
      />
    </DrawerForm>
  )
}
