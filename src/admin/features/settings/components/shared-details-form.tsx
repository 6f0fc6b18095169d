import { Form } from "@medusajs/dashboard/components"
import { Textarea } from "@medusajs/ui"
import { useForm, type UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { BlacklistSettings } from "../../../../types"
import { DrawerForm } from "../../../ui/components/drawers"
import { useSaveSettings } from "../hooks/settings"

interface Values {
  placeholder_emails: string
  pickup_points: string
}

const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")

/** What many shoppers share: e-mails of the store's own systems, and words that name pick-up points. */
export const SharedDetailsForm = ({ settings }: { settings: BlacklistSettings }) => {
  const { t } = useTranslation("blacklist")
  const form = useForm<Values>({
    defaultValues: {
      placeholder_emails: settings.placeholder_emails.join("\n"),
      pickup_points: settings.pickup_points.join("\n"),
    },
  })
  const { save, isSaving } = useSaveSettings(form, {
    placeholder_emails: t("settings.shared.emailsInvalid"),
    pickup_points: t("settings.shared.pickupPointsInvalid"),
  })

  return (
    <DrawerForm
      form={form}
      onSubmit={form.handleSubmit((values) =>
        save({
          placeholder_emails: linesOf(values.placeholder_emails),
          pickup_points: linesOf(values.pickup_points),
        })
      )}
      submitLabel={t("actions.save")}
      isSaving={isSaving}
    >
      <LinesField
        form={form}
        name="placeholder_emails"
        label={t("settings.shared.emails")}
        hint={t("settings.shared.emailsHint")}
      />
      <LinesField
        form={form}
        name="pickup_points"
        label={t("settings.shared.pickupPoints")}
        hint={t("settings.shared.pickupPointsHint")}
      />
    </DrawerForm>
  )
}

interface LinesFieldProps {
  form: UseFormReturn<Values>
  name: keyof Values
  label: string
  hint: string
}

/** Some texts, one a line. */
const LinesField = ({ form, name, label, hint }: LinesFieldProps) => (
  <Form.Field
    control={form.control}
    name={name}
    render={({ field }) => (
      <Form.Item>
        <Form.Label>{label}</Form.Label>
        <Form.Control>
          <Textarea {...field} rows={4} />
        </Form.Control>
        <Form.Hint>{hint}</Form.Hint>
        <Form.ErrorMessage />
      </Form.Item>
    )}
  />
)
