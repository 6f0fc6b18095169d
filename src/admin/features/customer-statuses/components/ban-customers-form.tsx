import { zodResolver } from "@hookform/resolvers/zod"
import { Form, useRouteModal } from "@medusajs/dashboard/components"
import { useComboboxData } from "@medusajs/dashboard/hooks"
import type { HttpTypes } from "@medusajs/framework/types"
import { toast } from "@medusajs/ui"
import type { TFunction } from "i18next"
import { useForm, type UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import { DrawerForm } from "../../../ui/components/drawers"
import { DurationField, MultiSelect, NoteField } from "../../../ui/fields"
import { useFailureToast } from "../../../ui/hooks/use-feedback"
import { sdk } from "../../../ui/hooks/resource"
import { useCustomerNames } from "../../../ui/hooks/use-names"
import {
  checkDuration,
  durationShape,
  noteShape,
  toDurationValues,
  toExpiresAt,
  toNote,
} from "../../../ui/lib/form-values"
import { nameOf } from "../../../ui/lib/names"
import { useSetCustomerStatuses } from "../hooks/customer-statuses"

const banSchema = (t: TFunction<"blacklist">) =>
  z
    .object({
      customer_ids: z.array(z.string()).min(1, t("customers.ban.required")),
      reason: noteShape(t, "reason"),
      ...durationShape,
    })
    .superRefine((values, context) => checkDuration(t, values, context))

type BanValues = z.infer<ReturnType<typeof banSchema>>

/** Bans several customers at once, whom it asks for. */
export const BanCustomersForm = () => {
  const { t } = useTranslation("blacklist")
  const { handleSuccess } = useRouteModal()
  const { mutate, isPending } = useSetCustomerStatuses()
  const showFailure = useFailureToast()
  const form = useForm<BanValues>({
    resolver: zodResolver(banSchema(t)),
    defaultValues: { customer_ids: [], reason: "", ...toDurationValues(null) },
  })

  const handleSubmit = form.handleSubmit((values) =>
    mutate(
      {
        customer_ids: values.customer_ids,
        status: "blacklisted",
        reason: toNote(values.reason),
        expires_at: toExpiresAt(values),
      },
      {
        onSuccess: (count) => {
          toast.success(t("customers.bulk.ban.done", { count }))
          handleSuccess()
        },
        onError: showFailure,
      }
    )
  )

  return (
    <DrawerForm
      form={form}
      onSubmit={() => void handleSubmit()}
      submitLabel={t("ban.submit")}
      isSaving={isPending}
    >
      <CustomersField form={form} />
      <NoteField form={form} name="reason" />
      <DurationField form={form} />
    </DrawerForm>
  )
}

const labelOf = (customer: HttpTypes.AdminCustomer) => {
  const name = nameOf(customer)
  return name === customer.email ? name : `${name} (${customer.email})`
}

const CustomersField = ({ form }: { form: UseFormReturn<BanValues> }) => {
  const { t } = useTranslation("blacklist")
  const chosen = form.watch("customer_ids")
  const { nameOfCustomer } = useCustomerNames(chosen)
  const data = useComboboxData({
    queryKey: ["customers"],
    queryFn: (params: HttpTypes.AdminCustomerFilters & { limit?: number; offset?: number }) =>
      sdk.admin.customer.list({ ...params, fields: "id,email,first_name,last_name" }),
    getOptions: (page) =>
      page.customers.map((customer) => ({ value: customer.id, label: labelOf(customer) })),
  })

  return (
    <Form.Field
      control={form.control}
      name="customer_ids"
      render={({ field }) => (
        <Form.Item>
          <Form.Label>{t("customers.ban.whom")}</Form.Label>
          <Form.Control>
            <MultiSelect {...field} names={chosen.map(nameOfCustomer)} data={data} />
          </Form.Control>
          <Form.Hint>{t("customers.ban.whomHint")}</Form.Hint>
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}
