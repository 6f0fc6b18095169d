import { zodResolver } from "@hookform/resolvers/zod"
import { Form } from "@medusajs/dashboard/components"
import type { AdminOrder } from "@medusajs/framework/types"
import type { FetchError } from "@medusajs/js-sdk"
import { Checkbox, Label, Text, toast } from "@medusajs/ui"
import type { TFunction } from "i18next"
import { useId, useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import {
  COPYABLE_FIELDS,
  type CopyableField,
  DEFAULT_SETTINGS,
  ENTRY_ACTIONS,
} from "../../../../types"
import { DrawerForm, HostDrawer } from "../../../ui/components/drawers"
import { SectionError } from "../../../ui/components/section-state"
import { DurationField, NoteField } from "../../../ui/fields"
import { useFailureToast } from "../../../ui/hooks/use-feedback"
import { useCountryNames } from "../../../ui/hooks/use-names"
import { usePermissions } from "../../../ui/hooks/use-permissions"
import {
  checkDuration,
  durationShape,
  noteShape,
  toDurationValues,
  toExpiresAt,
  toNote,
} from "../../../ui/lib/form-values"
import { ActionField, DuplicateAlert } from "../../entries/components/entry-parts"
import { useConditionText } from "../../entries/hooks/use-condition-text"
import { Declined, useTooBroad } from "../../entries/hooks/use-too-broad"
import { duplicateId } from "../../entries/lib/entry-errors"
import { useSettings } from "../../settings/hooks/settings"
import { useCopyOrderToEntry, useOrderScreening } from "../hooks/order-screening"
import { copyableFields, type OrderIp, orderValue, shownFields } from "../lib/order-fields"

interface CopyOrderDrawerProps {
  order: AdminOrder
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** Makes an entry from an order, over the order's page. */
export const CopyOrderDrawer = ({ order, open, onOpenChange }: CopyOrderDrawerProps) => {
  const { t } = useTranslation("blacklist")
  const { can } = usePermissions()
  const { settings, isError, refetch } = useSettings()
  const { screening } = useOrderScreening(order.id)
  const mayNotAsk = !can("blacklist_setting:read")
  const defaultFields = settings?.copy_fields ?? (mayNotAsk && DEFAULT_SETTINGS.copy_fields)

  return (
    <HostDrawer
      title={t("order.copy.title")}
      description={t("order.copy.description")}
      open={open}
      onOpenChange={onOpenChange}
    >
      {isError && !settings && <SectionError onRetry={() => void refetch()} />}
      {defaultFields && (
        <CopyOrderForm
          order={order}
          ip={screening?.ip}
          defaultFields={defaultFields}
          onSaved={() => onOpenChange(false)}
        />
      )}
    </HostDrawer>
  )
}

const copySchema = (t: TFunction<"blacklist">) =>
  z
    .object({
      fields: z.array(z.enum(COPYABLE_FIELDS)).min(1, t("order.copy.required")),
      action: z.enum(ENTRY_ACTIONS),
      reason: noteShape(t, "reason"),
      ...durationShape,
    })
    .superRefine((values, context) => checkDuration(t, values, context))

interface CopyOrderFormProps {
  order: AdminOrder
  ip: OrderIp
  defaultFields: CopyableField[]
  onSaved: () => void
}

const CopyOrderForm = ({ order, ip, defaultFields, onSaved }: CopyOrderFormProps) => {
  const { t } = useTranslation("blacklist")
  const [existingId, setExistingId] = useState<string | null>(null)
  const { entryName } = useConditionText([{ customer_id: order.customer_id ?? undefined }])
  const { mutateAsync, isPending } = useCopyOrderToEntry(order.id)
  const unlessTooBroad = useTooBroad()
  const showFailure = useFailureToast()

  const schema = copySchema(t)
  const form = useForm<z.infer<typeof schema>>({
    resolver: zodResolver(schema),
    defaultValues: {
      fields: copyableFields(order, ip).filter((field) => defaultFields.includes(field)),
      action: "block",
      reason: "",
      ...toDurationValues(null),
    },
  })

  const handleSubmit = form.handleSubmit(async (values) => {
    setExistingId(null)
    const copy = {
      fields: values.fields,
      action: values.action,
      reason: toNote(values.reason),
      expires_at: toExpiresAt(values),
    }
    try {
      const { entry } = await unlessTooBroad((confirmed) => mutateAsync({ ...copy, ...confirmed }))
      toast.success(t("entries.toasts.created", { name: entryName(entry.conditions) }))
      onSaved()
    } catch (error) {
      const duplicate = duplicateId(error as FetchError)
      setExistingId(duplicate)
      if (!duplicate && !(error instanceof Declined)) showFailure(error as FetchError)
    }
  })

  return (
    <DrawerForm
      form={form}
      onSubmit={handleSubmit}
      submitLabel={t("order.copy.submit")}
      isSaving={isPending}
    >
      {existingId && <DuplicateAlert entryId={existingId} />}
      <Form.Field
        control={form.control}
        name="fields"
        render={({ field }) => (
          <CopyFields order={order} ip={ip} value={field.value} onChange={field.onChange} />
        )}
      />
      <ActionField form={form} name="action" />
      <DurationField form={form} />
      <NoteField form={form} name="reason" />
    </DrawerForm>
  )
}

interface CopyFieldsProps {
  order: AdminOrder
  ip: OrderIp
  value: CopyableField[]
  onChange: (fields: CopyableField[]) => void
}

/** The order's details, each with a box to copy it. */
const CopyFields = ({ order, ip, value, onChange }: CopyFieldsProps) => {
  const { t } = useTranslation("blacklist")
  const { nameOfCountry } = useCountryNames()
  const id = useId()

  /** What stands beside a field's name. */
  const describe = (field: CopyableField) => {
    const held = orderValue(order, field, ip)
    if (held === null) return t(field === "ip" ? "order.copy.noIp" : "order.copy.empty")
    if (field === "ip_range") return t("order.copy.network")
    if (field === "ip") return ip ?? t("order.copy.ifSaved")
    if (field === "street" || field === "house_number") {
      return t("order.copy.outOf", { line: held })
    }
    return held && field === "country_code" ? nameOfCountry(held) : held
  }

  const toggle = (field: CopyableField, checked: boolean) =>
    onChange(COPYABLE_FIELDS.filter((f) => (f === field ? checked : value.includes(f))))

  return (
    <Form.Item>
      <Form.Label>{t("order.copy.fields")}</Form.Label>
      <Form.Hint>{t("order.copy.fieldsHint")}</Form.Hint>
      <Form.Control>
        <div role="group" className="flex flex-col gap-y-2">
          {shownFields(ip).map((field) => (
            <div key={field} className="flex items-start gap-x-2">
              <Checkbox
                id={`${id}-${field}`}
                checked={value.includes(field)}
                disabled={orderValue(order, field, ip) === null}
                onCheckedChange={(checked) => toggle(field, checked === true)}
              />
              <Label htmlFor={`${id}-${field}`} size="small" className="text-nowrap">
                {t(`fields.${field}`)}
              </Label>
              <Text
                size="small"
                leading="compact"
                className="text-ui-fg-subtle min-w-0 text-pretty"
              >
                {describe(field)}
              </Text>
            </div>
          ))}
        </div>
      </Form.Control>
      <Form.ErrorMessage />
    </Form.Item>
  )
}
