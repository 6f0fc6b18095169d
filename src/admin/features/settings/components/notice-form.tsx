import { zodResolver } from "@hookform/resolvers/zod"
import { Form } from "@medusajs/dashboard/components"
import { Textarea } from "@medusajs/ui"
import { useForm, type UseFormReturn, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { NOTICE_TYPES, type NotifySettings } from "../../../../types"
import { DrawerForm } from "../../../ui/components/drawers"
import {
  CheckboxesField,
  ChoiceField,
  NumberField,
  SwitchField,
  TextField,
} from "../../../ui/fields"
import { useNoticeChannels, useSaveSettings } from "../hooks/settings"
import {
  NO_CHANNEL,
  noticeSchema,
  type NoticeValues,
  toNoticeValues,
  toNotify,
} from "../lib/notices"

/** What the team is told of, and how. */
export const NoticeForm = ({ notify }: { notify: NotifySettings }) => {
  const { t } = useTranslation("blacklist")
  const form = useForm<NoticeValues>({
    resolver: zodResolver(noticeSchema(t)),
    defaultValues: toNoticeValues(notify),
  })
  const messages = {
    channel: t("settings.notices.channelInvalid"),
    to: t("settings.notices.toInvalid"),
  }
  const { save, isSaving } = useSaveSettings(form, messages, "notify")
  const channel = useWatch({ control: form.control, name: "channel" })

  return (
    <DrawerForm
      form={form}
      onSubmit={form.handleSubmit((values) => save({ notify: toNotify(values) }))}
      submitLabel={t("actions.save")}
      isSaving={isSaving}
    >
      <CheckboxesField
        form={form}
        name="on"
        label={t("settings.notices.on")}
        hint={t("settings.notices.onHint")}
        options={NOTICE_TYPES.map((value) => ({
          value,
          label: t(`settings.notices.types.${value}`),
        }))}
      />
      <SwitchField
        form={form}
        name="feed"
        label={t("settings.notices.feed")}
        description={t("settings.notices.feedHint")}
      />
      <ChannelField form={form} chosen={notify.channel} />
      {channel !== NO_CHANNEL && (
        <>
          <RecipientsField form={form} />
          <TextField
            form={form}
            name="template"
            label={t("settings.notices.template")}
            hint={t("settings.notices.templateHint")}
          />
        </>
      )}
      <NumberField
        form={form}
        name="every_minutes"
        label={t("settings.notices.every")}
        hint={t("settings.notices.everyHint")}
      />
    </DrawerForm>
  )
}

interface ChannelFieldProps {
  form: UseFormReturn<NoticeValues>
  /** The one in force, which stays a choice when its provider is gone. */
  chosen: string | null
}

const ChannelField = ({ form, chosen }: ChannelFieldProps) => {
  const { t } = useTranslation("blacklist")
  const channels = useNoticeChannels() ?? []
  const known = chosen && !channels.includes(chosen) ? [chosen, ...channels] : channels

  return (
    <ChoiceField
      form={form}
      name="channel"
      label={t("settings.notices.channel")}
      hint={t(`settings.notices.${known.length ? "channelHintSome" : "channelHint"}`)}
      options={[
        { value: NO_CHANNEL, label: t("settings.notices.noChannel") },
        ...known.map((value) => ({ value, label: value })),
      ]}
    />
  )
}

const RecipientsField = ({ form }: { form: UseFormReturn<NoticeValues> }) => {
  const { t } = useTranslation("blacklist")
  return (
    <Form.Field
      control={form.control}
      name="to"
      render={({ field }) => (
        <Form.Item>
          <Form.Label>{t("settings.notices.to")}</Form.Label>
          <Form.Control>
            <Textarea {...field} rows={3} />
          </Form.Control>
          <Form.Hint>{t("settings.notices.toHint")}</Form.Hint>
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}
