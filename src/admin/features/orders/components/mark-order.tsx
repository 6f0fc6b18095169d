import { zodResolver } from "@hookform/resolvers/zod"
import type { AdminOrder } from "@medusajs/framework/types"
import type { FetchError } from "@medusajs/js-sdk"
import { toast } from "@medusajs/ui"
import type { TFunction } from "i18next"
import { useForm, type UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import { type AdminSuspicion, SUSPICION_ADDRESS_TYPES } from "../../../../types"
import { DrawerForm, HostDrawer } from "../../../ui/components/drawers"
import { NoteField, RadioField } from "../../../ui/fields"
import { useFailureToast } from "../../../ui/hooks/use-feedback"
import { useCountryNames } from "../../../ui/hooks/use-names"
import { fieldsNamedIn } from "../../../ui/lib/api-error"
import { noteShape, toNote } from "../../../ui/lib/form-values"
import { fullName } from "../../../ui/lib/names"
import { useCreateSuspicion } from "../../suspicions/hooks/suspicions"
import { addressLine } from "../../suspicions/lib/suspicion"
import { addressOf, isSameAddress } from "../lib/order-fields"

interface MarkOrderDrawerProps {
  order: AdminOrder
  /** The suspicions that the order has already. */
  suspicions: AdminSuspicion[]
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** Puts an order on the list of suspicions, over the order's page. */
export const MarkOrderDrawer = ({
  order,
  suspicions,
  open,
  onOpenChange,
}: MarkOrderDrawerProps) => {
  const { t } = useTranslation("blacklist")

  return (
    <HostDrawer
      title={t("order.mark.title")}
      description={t("order.mark.description")}
      open={open}
      onOpenChange={onOpenChange}
    >
      <MarkOrderForm order={order} suspicions={suspicions} onSaved={() => onOpenChange(false)} />
    </HostDrawer>
  )
}

const markSchema = (t: TFunction<"blacklist">) =>
  z.object({ address_type: z.enum(SUSPICION_ADDRESS_TYPES), comment: noteShape(t, "comment") })

type MarkOrderValues = z.infer<ReturnType<typeof markSchema>>

interface MarkOrderFormProps {
  order: AdminOrder
  suspicions: AdminSuspicion[]
  onSaved: () => void
}

const MarkOrderForm = ({ order, suspicions, onSaved }: MarkOrderFormProps) => {
  const { t } = useTranslation("blacklist")
  const { mutate, isPending } = useCreateSuspicion()
  const showFailure = useFailureToast()
  const isFree = (type: MarkOrderValues["address_type"]) =>
    addressOf(order, type) && !suspicions.some(({ address_type }) => address_type === type)

  const form = useForm<MarkOrderValues>({
    resolver: zodResolver(markSchema(t)),
    defaultValues: {
      address_type: SUSPICION_ADDRESS_TYPES.find(isFree) ?? "shipping",
      comment: "",
    },
  })

  const showError = (error: FetchError) => {
    const rejected = fieldsNamedIn(error, ["address_type", "comment"])
    if (error.status === 422 && isSameAddress(order)) toast.error(t("order.mark.duplicate"))
    else if (error.status === 422) {
      form.setError("address_type", { message: t("order.mark.duplicate") })
    } else if (rejected.includes("address_type")) {
      form.setError("address_type", { message: t("order.mark.invalid") })
    } else if (rejected.includes("comment")) {
      form.setError("comment", { message: t("comment.invalid") })
    } else showFailure(error)
  }

  const handleSubmit = form.handleSubmit(({ address_type, comment }) =>
    mutate(
      { order_id: order.id, address_type, comment: toNote(comment) },
      {
        onSuccess: () => {
          toast.success(t("order.mark.done"))
          onSaved()
        },
        onError: showError,
      }
    )
  )

  return (
    <DrawerForm
      form={form}
      onSubmit={handleSubmit}
      submitLabel={t("order.mark.submit")}
      isSaving={isPending}
    >
      {!isSameAddress(order) && <OrderAddressField form={form} order={order} />}
      <NoteField form={form} name="comment" />
    </DrawerForm>
  )
}

interface OrderAddressFieldProps {
  form: UseFormReturn<MarkOrderValues>
  order: AdminOrder
}

/** A choice of the order's addresses, each with what stands in it. */
const OrderAddressField = ({ form, order }: OrderAddressFieldProps) => {
  const { t } = useTranslation("blacklist")
  const { nameOfCountry } = useCountryNames()

  const describe = (type: MarkOrderValues["address_type"]) => {
    const address = addressOf(order, type)
    if (!address) return t("order.mark.noAddress")
    return [fullName(address), addressLine(address, nameOfCountry)].filter(Boolean).join(", ")
  }

  return (
    <RadioField
      form={form}
      name="address_type"
      label={t("order.mark.address")}
      options={SUSPICION_ADDRESS_TYPES.map((value) => ({
        value,
        label: t(`addressTypes.${value}`),
        description: describe(value),
        disabled: !addressOf(order, value),
      }))}
    />
  )
}
