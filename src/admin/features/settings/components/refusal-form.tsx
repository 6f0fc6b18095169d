import { zodResolver } from "@hookform/resolvers/zod"
import { Form } from "@medusajs/dashboard/components"
import { Textarea } from "@medusajs/ui"
import type { TFunction } from "i18next"
import { useForm, type UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import { type BlacklistSettings, REFUSAL_STYLES } from "../../../../types"
import { DrawerForm } from "../../../ui/components/drawers"
import { RadioField, SwitchField } from "../../../ui/fields"
import { useSaveSettings } from "../hooks/settings"

const MAX_MESSAGE_LENGTH = 500

const refusalSchema = (t: TFunction<"blacklist">) =>
  z.object({
    refusal_message: z
      .string()
      .trim()
      .min(1, t("settings.refusals.messageRequired"))
      .max(
        MAX_MESSAGE_LENGTH,
        t("settings.refusals.messageTooLong", { count: MAX_MESSAGE_LENGTH })
      ),
    refusal_style: z.enum(REFUSAL_STYLES),
    screen_payment_sessions: z.boolean(),
  })
type RefusalValues = z.infer<ReturnType<typeof refusalSchema>>

export const RefusalForm = ({ settings }: { settings: BlacklistSettings }) => {
  const { t } = useTranslation("blacklist")
  const form = useForm<RefusalValues>({
    resolver: zodResolver(refusalSchema(t)),
    defaultValues: {
      refusal_message: settings.refusal_message,
      refusal_style: settings.refusal_style,
      screen_payment_sessions: settings.screen_payment_sessions,
    },
  })
  const { save, isSaving } = useSaveSettings(form, {
    refusal_message: t("settings.refusals.messageInvalid"),
  })

  return (
    <DrawerForm
      form={form}
      onSubmit={form.handleSubmit(save)}
      submitLabel={t("actions.save")}
      isSaving={isSaving}
    >
      <MessageField form={form} />
      <RadioField
        form={form}
        name="refusal_style"
        label={t("settings.refusals.style")}
        options={REFUSAL_STYLES.map((value) => ({
          value,
          label: t(`settings.refusals.styles.${value}`),
          description: t(`settings.refusals.styleHints.${value}`),
        }))}
      />
      <SwitchField
        form={form}
        name="screen_payment_sessions"
        label={t("settings.refusals.early")}
        description={t("settings.refusals.earlyHint")}
      />
    </DrawerForm>
  )
}

const MessageField = ({ form }: { form: UseFormReturn<RefusalValues> }) => {
  const { t } = useTranslation("blacklist")
  return (
    <Form.Field
      control={form.control}
      name="refusal_message"
      render={({ field }) => (
        <Form.Item>
          <Form.Label>{t("settings.refusals.message")}</Form.Label>
          <Form.Control>
            <Textarea {...field} rows={3} />
          </Form.Control>
          <Form.Hint>{t("settings.refusals.messageHint")}</Form.Hint>
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}
