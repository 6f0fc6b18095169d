import type { AdminOrder } from "@medusajs/framework/types"
import { ExclamationCircle, LockClosedSolid, Pause } from "@medusajs/icons"
import { Container, Heading, Text } from "@medusajs/ui"
import { type PropsWithChildren, useState } from "react"
import { useTranslation } from "react-i18next"
import type { AdminOrderScreening } from "../../../../types"
import { RowMenu, StateBadge } from "../../../ui/components/list"
import { Permitted } from "../../../ui/components/permitted"
import { HoldDrawer } from "../../holds/components/hold-form"
import { useHold } from "../../holds/hooks/holds"
import { CheckNow } from "./check-now"
import { OrderRiskSection } from "../../risk/components/risk-section"
import { WhyLink } from "../../checkouts/components/why-link"
import { CopyOrderDrawer } from "./copy-order"
import { CustomerNow } from "./customer-now"
import { OrderFindings } from "./findings"
import { MarkOrderDrawer } from "./mark-order"

interface OrderRiskCardProps {
  order: AdminOrder
  /** Null while it could not be loaded: the order can still be put on the blacklist. */
  screening: AdminOrderScreening | null
}

export const OrderRiskCard = ({
  order,
  screening,
  children,
}: PropsWithChildren<OrderRiskCardProps>) => {
  const { t } = useTranslation("blacklist")
  const [drawer, setDrawer] = useState<"copy" | "mark" | "hold" | null>(null)
  const { hold: current } = useHold(order.id)
  const setOpen = (name: "copy" | "mark" | "hold") => (open: boolean) =>
    setDrawer(open ? name : null)

  const mark = {
    icon: <ExclamationCircle />,
    label: t("order.markSuspicious"),
    onClick: () => setDrawer("mark"),
    needs: "blacklist_suspicion:create" as const,
  }
  const copy = {
    icon: <LockClosedSolid />,
    label: t("order.addToBlacklist"),
    onClick: () => setDrawer("copy"),
    needs: "blacklist_entry:create" as const,
  }

  const hold = {
    icon: <Pause />,
    label: t("hold.actions.hold"),
    onClick: () => setDrawer("hold"),
    needs: "blacklist_hold:create" as const,
  }
  const canBeHeld = current?.status !== "held" && order.status !== "canceled"
  const isEmpty = !screening?.decision?.reasons.length && !screening?.suspicions.length

  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <Heading level="h2">{t("order.heading")}</Heading>
        <div className="flex items-center gap-x-2">
          {screening?.suspicious && <StateBadge color="orange">{t("order.suspicious")}</StateBadge>}
          <RowMenu
            label={t("actions.menuFor", { name: t("order.heading") })}
            groups={[{ actions: [mark, copy, ...(canBeHeld ? [hold] : [])] }]}
          />
        </div>
      </div>
      {children}
      {screening && <OrderRiskSection orderId={order.id} screening={screening} />}
      {screening && <OrderFindings screening={screening} />}
      {screening && !screening.screened && <CheckNow orderId={order.id} />}
      {screening?.screened && isEmpty && (
        <Text size="small" leading="compact" className="text-ui-fg-subtle px-6 py-4">
          {t("order.nothingFound")}
        </Text>
      )}
      {order.customer_id && (
        <Permitted needs={["blacklist_customer_status:read"]}>
          <CustomerNow customerId={order.customer_id} />
        </Permitted>
      )}
      <WhyLink order_id={order.id} />
      <CopyOrderDrawer order={order} open={drawer === "copy"} onOpenChange={setOpen("copy")} />
      <MarkOrderDrawer
        order={order}
        suspicions={screening?.suspicions ?? []}
        open={drawer === "mark"}
        onOpenChange={setOpen("mark")}
      />
      <HoldDrawer orderIds={[order.id]} open={drawer === "hold"} onOpenChange={setOpen("hold")} />
    </Container>
  )
}
