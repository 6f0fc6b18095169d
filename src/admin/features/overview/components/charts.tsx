import { useTranslation } from "react-i18next"
import type { AdminOverviewDay, AdminOverviewDeclines } from "../../../../types"
import { DayChart } from "../../../ui/components/day-chart"
import { Section } from "../../../ui/components/details"
import { attackLine } from "../lib/days"

/** What became of the checkouts of each day. */
export const CheckoutsChart = ({ days }: { days: AdminOverviewDay[] }) => {
  const { t } = useTranslation("blacklist")
  return (
    <Section heading={t("overview.checkouts.heading")} text={t("overview.checkouts.hint")}>
      <DayChart
        label={t("overview.checkouts.heading")}
        days={days.map(({ date, ...values }) => ({ date, values }))}
        parts={[
          { id: "allowed", label: t("overview.checkouts.allowed"), color: "green" },
          { id: "flagged", label: t("overview.checkouts.flagged"), color: "orange" },
          { id: "refused", label: t("overview.checkouts.refused"), color: "red" },
        ]}
      />
    </Section>
  )
}

/** Declines against all attempts to pay, with where an attack would begin. */
export const DeclinesChart = ({ days }: { days: AdminOverviewDeclines[] }) => {
  const { t } = useTranslation("blacklist")
  return (
    <Section heading={t("overview.declines.heading")} text={t("overview.declines.hint")}>
      <DayChart
        label={t("overview.declines.heading")}
        days={days.map(({ date, declined, attempts }) => ({
          date,
          values: { declined, paid: attempts - declined },
        }))}
        parts={[
          { id: "declined", label: t("overview.declines.declined"), color: "red" },
          { id: "paid", label: t("overview.declines.paid"), color: "grey" },
        ]}
        line={{ label: t("overview.declines.attack"), values: attackLine(days) }}
      />
    </Section>
  )
}
