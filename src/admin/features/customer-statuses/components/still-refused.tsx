import { Button, Skeleton, Text, toast } from "@medusajs/ui"
import { type PropsWithChildren, useEffect, useRef } from "react"
import { useTranslation } from "react-i18next"
import type {
  AdminCustomerStatusWithCustomer,
  BlacklistPermission,
  StillRefusedBy,
} from "../../../../types"
import { SectionError } from "../../../ui/components/section-state"
import { Clipped, TextLink } from "../../../ui/components/text"
import { usePermissions } from "../../../ui/hooks/use-permissions"
import { type Named, nameOf, type Person } from "../../../ui/lib/names"
import { SourceText } from "../../sources/components/source-text"
import { useSources } from "../../sources/hooks/use-sources"
import { useCustomerStatuses, useLiftStatus } from "../hooks/customer-statuses"
import {
  isSwitchable,
  type Switchable,
  useStillRefusedBy,
  useSwitchOff,
} from "../hooks/still-refused"

interface StillRefusedProps {
  customer: Person & { id: string }
  /** Solved or dismissed: there is nothing more to tell. */
  onDone: () => void
}

/** What still refuses a customer whose ban was lifted, each with a way to switch it off. */
export const StillRefused = ({ customer, onDone }: StillRefusedProps) => {
  const { t } = useTranslation("blacklist")
  const { refusals, isError, refetch } = useStillRefusedBy(customer.id)
  const { sourceOf } = useSources((refusals ?? []).map(({ id }) => id))
  const wasRefused = useRef(false)
  const isSolved = refusals?.length === 0

  useEffect(() => {
    if (refusals?.length) wasRefused.current = true
    if (!isSolved) return
    if (wasRefused.current) toast.success(t("stillRefused.solved", { name: nameOf(customer) }))
    onDone()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only what refuses the customer counts
  }, [refusals])

  if (isError && !refusals) return <SectionError onRetry={() => void refetch()} />
  if (!refusals || isSolved) return null

  return (
    <section aria-label={t("stillRefused.heading")} className="flex flex-col gap-y-4 px-6 py-4">
      <div className="flex items-start justify-between gap-x-4">
        <div>
          <Text size="small" leading="compact" weight="plus">
            {t("stillRefused.heading")}
          </Text>
          <Text size="small" className="text-ui-fg-subtle">
            {t("stillRefused.hint")}
          </Text>
        </div>
        <Button size="small" variant="transparent" onClick={onDone}>
          {t("stillRefused.dismiss")}
        </Button>
      </div>
      <ul className="flex flex-col gap-y-3">
        {refusals.map((refusal) => (
          <Refusal
            key={`${refusal.type} ${refusal.id ?? refusal.name}`}
            refusal={refusal}
            source={refusal.id ? sourceOf(refusal.id) : null}
          />
        ))}
      </ul>
    </section>
  )
}

const Refusal = ({ refusal, source }: { refusal: StillRefusedBy; source: Named }) => {
  const { t } = useTranslation("blacklist")
  if (refusal.type === "customer_status" && refusal.id) return <OtherBan id={refusal.id} />
  if (isSwitchable(refusal)) return <EntryOrRule refusal={refusal} source={source} />
  return <Row type={refusal.type}>{refusal.name ?? t("general.none")}</Row>
}

const EntryOrRule = ({ refusal, source }: { refusal: Switchable; source: Named }) => {
  const { t } = useTranslation("blacklist")
  const named = typeof source === "object" ? source?.name : undefined
  const { label, needs, switchOff, isPending } = useSwitchOff(
    refusal,
    named ?? refusal.name ?? t("general.none")
  )
  return (
    <Row type={refusal.type} action={{ label, needs, isPending, onClick: () => void switchOff() }}>
      {source ? (
        <SourceText source={source} gone={refusal.name ?? t("general.none")} />
      ) : (
        (refusal.name ?? t("general.none"))
      )}
    </Row>
  )
}

/** Another record's ban, which is lifted where it was set. */
const OtherBan = ({ id }: { id: string }) => {
  const { rows } = useCustomerStatuses({ id, limit: 1 })
  const status = rows?.find(({ status }) => status === "blacklisted")

  if (!status) {
    return (
      <Row type="customer_status">
        <Skeleton className="h-5 w-32" />
      </Row>
    )
  }
  return <OtherBanOf status={status} />
}

const OtherBanOf = ({ status }: { status: AdminCustomerStatusWithCustomer }) => {
  const { t } = useTranslation("blacklist")
  const { customer } = status
  const { reset, resetLabel } = useLiftStatus(customer, status)

  return (
    <Row
      type="customer_status"
      action={{
        label: resetLabel,
        needs: "blacklist_customer_status:update",
        onClick: () => void reset(),
      }}
    >
      {customer ? (
        <Clipped text={nameOf(customer)}>
          <TextLink to={`/customers/${customer.id}`}>{nameOf(customer)}</TextLink>
        </Clipped>
      ) : (
        t("customers.deleted")
      )}
    </Row>
  )
}

interface RowProps {
  type: StillRefusedBy["type"]
  action?: {
    label: string
    needs: BlacklistPermission
    isPending?: boolean
    onClick: () => void
  }
}

const Row = ({ type, action, children }: PropsWithChildren<RowProps>) => {
  const { t } = useTranslation("blacklist")
  const { can } = usePermissions()
  return (
    <li className="flex items-center justify-between gap-x-4">
      <div className="min-w-0">
        <Text size="xsmall" leading="compact" className="text-ui-fg-subtle">
          {t(`stillRefused.types.${type}`)}
        </Text>
        <div className="txt-compact-small">{children}</div>
      </div>
      {action && can(action.needs) && (
        <Button
          size="small"
          variant="secondary"
          className="shrink-0"
          isLoading={action.isPending}
          onClick={action.onClick}
        >
          {action.label}
        </Button>
      )}
    </li>
  )
}
