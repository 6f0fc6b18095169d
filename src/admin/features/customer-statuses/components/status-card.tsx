import { SectionRow } from "@medusajs/dashboard/components"
import { useDate } from "@medusajs/dashboard/hooks"
import {
  LockClosedSolid,
  LockOpenSolid,
  PencilSquare,
  PlusMini,
  ShieldCheck,
} from "@medusajs/icons"
import { Container, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { AdminCustomerStatus } from "../../../../types"
import { RowMenu } from "../../../ui/components/list"
import { useStatusViews, useLiftStatus } from "../hooks/customer-statuses"
import { CustomerRiskSection } from "../../risk/components/risk-section"
import { WhyLink } from "../../checkouts/components/why-link"
import { BanDrawer, type BannedPerson } from "./ban-form"
import { forgetLifted, isLifted } from "../lib/lifted"
import { CopyCustomerDrawer } from "./copy-customer"
import { CustomerPast } from "./customer-past"
import { CustomerStatusBadge, SetBy } from "./status-parts"
import { StillRefused } from "./still-refused"
import { TrustGuestDrawer } from "./trust-guest"

const UPDATE = "blacklist_customer_status:update" as const

interface CustomerStatusCardProps {
  customer: BannedPerson & { has_account?: boolean; phone?: string | null }
  status: AdminCustomerStatus
}

export const CustomerStatusCard = ({ customer, status }: CustomerStatusCardProps) => {
  const { t } = useTranslation("blacklist")
  const [isBanning, setIsBanning] = useState(false)
  const [isTrusting, setIsTrusting] = useState(false)
  const [isCopying, setIsCopying] = useState(false)
  const [isToldOfRefusals, setIsToldOfRefusals] = useState(() => isLifted(customer.id))
  const lift = useLiftStatus(customer, status, () => setIsToldOfRefusals(true))
  const isGuest = customer.has_account === false

  const ban = {
    icon: status.status === "blacklisted" ? <PencilSquare /> : <LockClosedSolid />,
    label: t(
      status.status === "blacklisted" ? "status.actions.editBan" : "status.actions.blacklist"
    ),
    onClick: () => setIsBanning(true),
    needs: UPDATE,
  }
  // A guest never logs in, so that a whitelisting would not hold.
  const trust = {
    icon: <ShieldCheck />,
    label: t(isGuest ? "status.actions.trustGuest" : "status.actions.whitelist"),
    onClick: isGuest ? () => setIsTrusting(true) : lift.whitelist,
    needs: isGuest ? ("blacklist_entry:create" as const) : UPDATE,
  }
  const reset = {
    icon: <LockOpenSolid />,
    label: lift.resetLabel,
    onClick: lift.reset,
    needs: UPDATE,
  }
  const copy = {
    icon: <PlusMini />,
    label: t("status.actions.copy"),
    onClick: () => setIsCopying(true),
    needs: "blacklist_entry:create" as const,
  }
  const groups = [
    { actions: status.status === "whitelisted" ? [ban] : [ban, trust] },
    { actions: [copy] },
    { actions: status.status === "neutral" ? [] : [reset] },
  ]

  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <Heading level="h2">{t("status.widget.heading")}</Heading>
        <div className="flex items-center gap-x-2">
          <CustomerStatusBadge status={status.status} />
          <RowMenu
            label={t("actions.menuFor", { name: t("status.widget.heading") })}
            groups={groups.filter(({ actions }) => actions.length > 0)}
          />
        </div>
      </div>
      <Text size="small" leading="compact" className="text-ui-fg-subtle px-6 py-4">
        {t(`status.widget.${status.status}`)}
      </Text>
      {status.status !== "neutral" && <StatusDetails status={status} />}
      <CustomerRiskSection customerId={customer.id} />
      <CustomerPast customer={customer} />
      {isToldOfRefusals && status.status !== "blacklisted" && (
        <StillRefused
          customer={customer}
          onDone={() => {
            forgetLifted(customer.id)
            setIsToldOfRefusals(false)
          }}
        />
      )}
      <CopyCustomerDrawer customer={customer} open={isCopying} onOpenChange={setIsCopying} />
      <WhyLink customer_id={customer.id} />
      <TrustGuestDrawer customer={customer} open={isTrusting} onOpenChange={setIsTrusting} />
      <BanDrawer customer={customer} status={status} open={isBanning} onOpenChange={setIsBanning} />
    </Container>
  )
}

const StatusDetails = ({ status }: { status: AdminCustomerStatus }) => {
  const { t } = useTranslation("blacklist")
  const { getFullDate, getRelativeDate } = useDate()
  const [view] = useStatusViews([status])
  const { origin } = view
  // A rule gives its name as the reason; who set it says that already.
  const isNamedBelow = typeof origin === "object" && origin?.name === status.reason

  return (
    <>
      {!isNamedBelow && (
        <SectionRow title={t("status.fields.reason")} value={status.reason ?? t("general.none")} />
      )}
      <SectionRow
        title={t("status.fields.setBy")}
        value={<SetBy source={status} origin={origin} createdBy={view.createdBy} />}
      />
      {status.updated_at && (
        <SectionRow
          title={t("status.fields.setAt")}
          value={getFullDate({ date: status.updated_at, includeTime: true })}
        />
      )}
      <SectionRow
        title={t("status.fields.until")}
        value={
          status.expires_at
            ? `${getFullDate({ date: status.expires_at, includeTime: true })}\n${getRelativeDate(status.expires_at)}`
            : t("duration.permanent")
        }
      />
    </>
  )
}
