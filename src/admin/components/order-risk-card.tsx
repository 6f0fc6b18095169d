import type { AdminOrder } from "@medusajs/framework/types"
import { useDate } from "@medusajs/dashboard/hooks"
import { LockClosedSolid } from "@medusajs/icons"
import { Container, Heading, StatusBadge, Text } from "@medusajs/ui"
import { type PropsWithChildren, useState } from "react"
import { useTranslation } from "react-i18next"
import type { AdminDecision, AdminOrderScreening } from "../../types/http"
import { CopyOrderDrawer } from "./copy-order-drawer"
import { ReasonItem } from "./reason-item"
import { RowMenu } from "./row-menu"

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
  const [isCopying, setIsCopying] = useState(false)
  const reasons = screening?.decision?.reasons ?? []

  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <Heading level="h2">{t("order.heading")}</Heading>
        <div className="flex items-center gap-x-2">
          {screening?.suspicious && (
            <StatusBadge color="orange" className="text-nowrap">
              {t("order.suspicious")}
            </StatusBadge>
          )}
          <RowMenu
            label={t("actions.menuFor", { name: t("order.heading") })}
            groups={[
              {
                actions: [
                  {
                    icon: <LockClosedSolid />,
                    label: t("order.addToBlacklist"),
                    onClick: () => setIsCopying(true),
                  },
                ],
              },
            ]}
          />
        </div>
      </div>
      {children}
      {screening?.decision && reasons.length > 0 ? (
        <Findings decision={screening.decision} />
      ) : (
        screening && (
          <Text size="small" leading="compact" className="text-ui-fg-subtle px-6 py-4">
            {t("order.calm")}
          </Text>
        )
      )}
      <CopyOrderDrawer order={order} open={isCopying} onOpenChange={setIsCopying} />
    </Container>
  )
}

const Findings = ({ decision }: { decision: AdminDecision }) => {
  const { t } = useTranslation("blacklist")
  const { getFullDate } = useDate()

  return (
    <>
      <ul className="divide-y">
        {decision.reasons.map((reason, index) => (
          <ReasonItem
            key={reason.id ?? `${reason.type}-${index}`}
            reason={reason}
            customerId={decision.customer_id}
          />
        ))}
      </ul>
      <Text size="xsmall" className="text-ui-fg-muted px-6 py-4">
        {t(`order.stages.${decision.stage}`, {
          when: getFullDate({ date: decision.created_at, includeTime: true }),
        })}
      </Text>
    </>
  )
}
