import { zodResolver } from "@hookform/resolvers/zod"
import { useRouteModal } from "@medusajs/dashboard/components"
import { InlineTip, toast } from "@medusajs/ui"
import type { TFunction } from "i18next"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import type { AdminCustomerStatus } from "../../../../types"
import { DrawerForm, HostDrawer } from "../../../ui/components/drawers"
import { DurationField, NoteField } from "../../../ui/fields"
import { useFailureToast } from "../../../ui/hooks/use-feedback"
import { fieldsNamedIn } from "../../../ui/lib/api-error"
import {
  checkDuration,
  durationShape,
  noteShape,
  toDurationValues,
  toExpiresAt,
  toNote,
} from "../../../ui/lib/form-values"
import { nameOf, type Person } from "../../../ui/lib/names"
import { ImpactTip } from "../../impact/components/impact-tip"
import { useImpact } from "../../impact/hooks/impact"
import { useSettings } from "../../settings/hooks/settings"
import { useSetCustomerStatus } from "../hooks/customer-statuses"

const banSchema = (t: TFunction<"blacklist">, expiresAt: string | null) =>
  z
    .object({
      reason: noteShape(t, "reason"),
      ...durationShape,
    })
    .superRefine((values, context) => checkDuration(t, values, context, expiresAt))

interface BanFormProps {
  customer: BannedPerson
  /** The current status: a ban is edited, any other status becomes a ban. */
  status: AdminCustomerStatus
  onSaved: () => void
}

const BanForm = ({ customer, status, onSaved }: BanFormProps) => {
  const { t } = useTranslation("blacklist")
  const isEdit = status.status === "blacklisted"
  const name = nameOf(customer)
  const { mutate, isPending } = useSetCustomerStatus(customer.id)
  const showFailure = useFailureToast()

  const schema = banSchema(t, isEdit ? status.expires_at : null)
  const form = useForm<z.infer<typeof schema>>({
    resolver: zodResolver(schema),
    defaultValues: {
      reason: isEdit ? (status.reason ?? "") : "",
      ...toDurationValues(isEdit ? status.expires_at : null),
    },
  })

  const handleSubmit = form.handleSubmit((values) =>
    mutate(
      {
        status: "blacklisted",
        reason: toNote(values.reason),
        expires_at: toExpiresAt(values),
      },
      {
        onSuccess: () => {
          toast.success(
            t(isEdit ? "status.toasts.banUpdated" : "status.toasts.blacklisted", { name })
          )
          onSaved()
        },
        onError: (error) => {
          const [rejected] = fieldsNamedIn(error, ["reason", "expires_at"])
          if (rejected) form.setError(rejected, { message: t(`invalid.${rejected}`) })
          else showFailure(error)
        },
      }
    )
  )

  return (
    <DrawerForm
      form={form}
      onSubmit={handleSubmit}
      submitLabel={t(isEdit ? "actions.save" : "ban.submit")}
      isSaving={isPending}
    >
      <NoteField form={form} name="reason" />
      <DurationField form={form} />
      <BanReach customer={customer} />
      <BanImpact customer={customer} />
    </DrawerForm>
  )
}

interface BanDrawerProps {
  customer: BannedPerson
  status: AdminCustomerStatus
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** The ban form over the customer's page. */
export const BanDrawer = ({ customer, status, open, onOpenChange }: BanDrawerProps) => {
  const { t } = useTranslation("blacklist")

  return (
    <HostDrawer
      title={t(status.status === "blacklisted" ? "ban.editTitle" : "ban.title")}
      description={t("ban.description", { name: nameOf(customer) })}
      open={open}
      onOpenChange={onOpenChange}
    >
      <BanForm customer={customer} status={status} onSaved={() => onOpenChange(false)} />
    </HostDrawer>
  )
}

interface EditBanProps {
  customer: BannedPerson
  status: AdminCustomerStatus
}

/** The ban form as the content of a drawer that is a route. */
export const EditBan = ({ customer, status }: EditBanProps) => {
  const { handleSuccess } = useRouteModal()
  return <BanForm customer={customer} status={status} onSaved={() => handleSuccess()} />
}

export interface BannedPerson extends Person {
  id: string
}

/** Whom a ban refuses, which the settings decide. */
const BanReach = ({ customer }: { customer: BannedPerson }) => {
  const { t } = useTranslation("blacklist")
  const { settings } = useSettings()
  if (!settings) return null

  return (
    <InlineTip label={t("ban.reach.label")} variant="warning">
      <ul className="list-disc pl-4">
        {settings.ban_scope.map((scope) => (
          <li key={scope}>
            {t(`ban.reach.${scope}`, { name: nameOf(customer), email: customer.email })}
          </li>
        ))}
      </ul>
    </InlineTip>
  )
}

const askedOf = async ({ id }: { id: string }) => ({
  customer_id: id,
  status: "blacklisted" as const,
})

/** Whom else the ban names. */
const BanImpact = ({ customer }: { customer: BannedPerson }) => {
  const { t } = useTranslation("blacklist")
  const { impact, isCounting } = useImpact({ id: customer.id }, askedOf)
  const others = impact ? impact.customers - 1 : 0
  const name = nameOf(customer)

  return (
    <ImpactTip impact={impact} isCounting={isCounting}>
      <span>
        {others > 0
          ? t("impact.others", { count: others, name })
          : t("impact.nobodyElse", { name })}
      </span>
    </ImpactTip>
  )
}
