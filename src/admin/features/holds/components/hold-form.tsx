import { zodResolver } from "@hookform/resolvers/zod"
import { toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import { DrawerForm, HostDrawer } from "../../../ui/components/drawers"
import { NoteField } from "../../../ui/fields"
import { pluginKey } from "../../../ui/hooks/resource"
import { useBulk } from "../../../ui/hooks/use-bulk"
import { noteShape, toNote } from "../../../ui/lib/form-values"
import { holdOrder } from "../hooks/holds"

interface HoldDrawerProps {
  orderIds: string[]
  open: boolean
  onOpenChange: (open: boolean) => void
  onHeld?: () => void
}

/** Holds one order, or several with one reason. */
export const HoldDrawer = ({ orderIds, open, onOpenChange, onHeld }: HoldDrawerProps) => {
  const { t } = useTranslation("blacklist")
  return (
    <HostDrawer
      title={t("hold.form.title", { count: orderIds.length })}
      description={t("hold.form.description")}
      open={open}
      onOpenChange={onOpenChange}
    >
      <HoldForm
        orderIds={orderIds}
        onHeld={() => {
          onOpenChange(false)
          onHeld?.()
        }}
      />
    </HostDrawer>
  )
}

const HoldForm = ({ orderIds, onHeld }: { orderIds: string[]; onHeld: () => void }) => {
  const { t } = useTranslation("blacklist")
  const forEach = useBulk([[...pluginKey]])
  const schema = z.object({ reason: noteShape(t, "reason") })
  const form = useForm<z.infer<typeof schema>>({
    resolver: zodResolver(schema),
    defaultValues: { reason: "" },
  })

  const handleSubmit = form.handleSubmit(async ({ reason }) => {
    const hold = (id: string) => holdOrder(id, { reason: toNote(reason) })
    const { done, failed } = await forEach(orderIds, hold)
    if (done) toast.success(t("hold.toasts.held", { count: done }))
    if (failed.length) toast.error(t("hold.toasts.notHeld", { count: failed.length }))
    if (done) onHeld()
  })

  return (
    <DrawerForm
      form={form}
      onSubmit={handleSubmit}
      submitLabel={t("hold.form.submit")}
      isSaving={form.formState.isSubmitting}
    >
      <NoteField form={form} name="reason" />
    </DrawerForm>
  )
}
