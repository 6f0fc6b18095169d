import { zodResolver } from "@hookform/resolvers/zod"
import type { AdminOrder } from "@medusajs/framework/types"
import type { FetchError } from "@medusajs/js-sdk"
import { toast } from "@medusajs/ui"
import type { TFunction } from "i18next"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import type { AdminSuspicion } from "../../types/http"
import { SUSPICION_ADDRESS_TYPES } from "../../types/vocabulary"
import { useCreateSuspicion } from "../hooks/suspicions"
import { fieldsNamedIn } from "../lib/api-error"
import { addressOf } from "../lib/order-fields"
import { commentShape, toComment } from "../lib/suspicion"
import { CommentField } from "./comment-field"
import { DrawerForm } from "./drawer-form"
import { OrderAddressField } from "./order-address-field"

const markSchema = (t: TFunction<"blacklist">) =>
  z.object({ address_type: z.enum(SUSPICION_ADDRESS_TYPES), comment: commentShape(t) })

export type MarkOrderValues = z.infer<ReturnType<typeof markSchema>>

interface MarkOrderFormProps {
  order: AdminOrder
  marked: AdminSuspicion[]
  onSaved: () => void
}

export const MarkOrderForm = ({ order, marked, onSaved }: MarkOrderFormProps) => {
  const { t } = useTranslation("blacklist")
  const { mutate, isPending } = useCreateSuspicion()
  const isFree = (type: MarkOrderValues["address_type"]) =>
    addressOf(order, type) && !marked.some(({ address_type }) => address_type === type)

  const form = useForm<MarkOrderValues>({
    resolver: zodResolver(markSchema(t)),
    defaultValues: {
      address_type: SUSPICION_ADDRESS_TYPES.find(isFree) ?? "shipping",
      comment: "",
    },
  })

  const showError = (error: FetchError) => {
    const rejected = fieldsNamedIn(error, ["address_type", "comment"])
    if (error.status === 422) {
      form.setError("address_type", { message: t("order.mark.duplicate") })
    } else if (rejected.includes("address_type")) {
      form.setError("address_type", { message: t("order.mark.invalid") })
    } else if (rejected.includes("comment")) {
      form.setError("comment", { message: t("comment.invalid") })
    } else toast.error(t("errors.failed"), { description: error.message })
  }

  const handleSubmit = form.handleSubmit(({ address_type, comment }) =>
    mutate(
      { order_id: order.id, address_type, comment: toComment(comment) },
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
      <OrderAddressField form={form} order={order} />
      <CommentField form={form} name="comment" />
    </DrawerForm>
  )
}
