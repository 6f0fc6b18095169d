import { Button, Text } from "@medusajs/ui"
import { type PropsWithChildren, useState } from "react"
import { useTranslation } from "react-i18next"
import type { AdminOrderScreening, Risk } from "../../../../types"
import { useCustomerRisk, useRecomputedRisk } from "../hooks/risk"
import { LinkedCustomers } from "./linked-customers"
import { RiskBadge, RiskBreakdown } from "./risk-parts"

const Section = ({ risk, title, children }: PropsWithChildren<{ risk: Risk; title: string }>) => (
  <div className="flex flex-col gap-y-3 px-6 py-4">
    <div className="flex items-center justify-between gap-x-2">
      <Text size="small" leading="compact" weight="plus">
        {title}
      </Text>
      <RiskBadge score={risk.score} level={risk.level} />
    </div>
    <RiskBreakdown signals={risk.signals} />
    {children}
  </div>
)

interface OrderRiskSectionProps {
  orderId: string
  screening: Pick<AdminOrderScreening, "score" | "level" | "signals">
}

/** The score of an order as of its checkout, and on demand what it would be by what is known now. */
export const OrderRiskSection = ({ orderId, screening }: OrderRiskSectionProps) => {
  const { t } = useTranslation("blacklist")
  const [isCompared, setIsCompared] = useState(false)
  const { risk: now, isFetching } = useRecomputedRisk(orderId, isCompared)
  const { score, level, signals } = screening
  if (score === null || level === null) return null

  return (
    <>
      <Section
        risk={{ score, level, signals }}
        title={t(isCompared ? "risk.asOfCheckout" : "risk.heading")}
      >
        <Button
          size="small"
          variant="transparent"
          className="w-fit px-0"
          isLoading={isCompared && isFetching}
          onClick={() => setIsCompared(!isCompared)}
        >
          {t(isCompared ? "risk.hide" : "risk.recompute")}
        </Button>
      </Section>
      {isCompared && now && <Section risk={now} title={t("risk.now")} />}
    </>
  )
}

/** How risky a customer is now, and who else ordered with the same details. */
export const CustomerRiskSection = ({ customerId }: { customerId: string }) => {
  const { t } = useTranslation("blacklist")
  const { risk } = useCustomerRisk(customerId)
  return (
    <>
      {risk && <Section risk={risk} title={t("risk.heading")} />}
      <LinkedCustomers customerId={customerId} />
    </>
  )
}
