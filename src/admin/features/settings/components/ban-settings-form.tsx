import { zodResolver } from "@hookform/resolvers/zod"
import type { TFunction } from "i18next"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import { BAN_SCOPES, type BlacklistSettings, COPYABLE_FIELDS } from "../../../../types"
import { DrawerForm } from "../../../ui/components/drawers"
import { CheckboxesField, SwitchField } from "../../../ui/fields"
import { useSaveSettings } from "../hooks/settings"

const banSettingsSchema = (t: TFunction<"blacklist">) =>
  z.object({
    ban_scope: z.array(z.enum(BAN_SCOPES)).min(1, t("settings.bans.scopeRequired")),
    block_login: z.boolean(),
    copy_fields: z.array(z.enum(COPYABLE_FIELDS)).min(1, t("settings.bans.copyRequired")),
  })

export const BanSettingsForm = ({ settings }: { settings: BlacklistSettings }) => {
  const { t } = useTranslation("blacklist")
  const schema = banSettingsSchema(t)
  const form = useForm<z.infer<typeof schema>>({
    resolver: zodResolver(schema),
    defaultValues: {
      ban_scope: settings.ban_scope,
      block_login: settings.block_login,
      copy_fields: settings.copy_fields,
    },
  })
  const { save, isSaving } = useSaveSettings(form)

  return (
    <DrawerForm
      form={form}
      onSubmit={form.handleSubmit(save)}
      submitLabel={t("actions.save")}
      isSaving={isSaving}
    >
      <CheckboxesField
        form={form}
        name="ban_scope"
        label={t("settings.bans.scope")}
        hint={t("settings.bans.scopeHint")}
        options={BAN_SCOPES.map((value) => ({ value, label: t(`settings.bans.scopes.${value}`) }))}
      />
      <SwitchField
        form={form}
        name="block_login"
        label={t("settings.bans.login")}
        description={t("settings.bans.loginHint")}
      />
      <CheckboxesField
        form={form}
        name="copy_fields"
        label={t("settings.bans.copy")}
        hint={t("settings.bans.copyHint")}
        options={COPYABLE_FIELDS.map((value) => ({ value, label: t(`fields.${value}`) }))}
      />
    </DrawerForm>
  )
}
