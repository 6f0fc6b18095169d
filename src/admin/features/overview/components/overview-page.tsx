import { Container, Heading, Select, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Section } from "../../../ui/components/details"
import { SectionError, SectionSkeleton } from "../../../ui/components/section-state"
import { useSalesChannelOptions } from "../../checkouts/hooks/sales-channels"
import { ALL_CHANNELS, PERIODS, useOverview, useOverviewTime } from "../hooks/overview"
import { hasHappened } from "../lib/days"
import { CheckoutsChart, DeclinesChart } from "./charts"
import { OverviewFigures } from "./figures"
import { ReasonTable } from "./reason-table"

/** What was decided, day by day, and what waits for somebody. */
export const OverviewPage = () => {
  const { t } = useTranslation("blacklist")
  const { days, channel, ...choose } = useOverviewTime()
  const channels = useSalesChannelOptions()
  const { overview, isPending, error, refetch } = useOverview(days, channel)

  return (
    <div className="flex flex-col gap-y-3">
      <Container className="flex flex-wrap items-start justify-between gap-4 px-6 py-4">
        <div className="flex min-w-0 flex-col gap-y-1">
          <Heading>{t("overview.domain")}</Heading>
          <Text size="small" className="text-ui-fg-subtle text-pretty">
            {t("overview.hint")}
          </Text>
        </div>
        <div className="flex flex-wrap gap-2">
          <Choice
            label={t("overview.period")}
            value={days}
            onChange={choose.setDays}
            options={PERIODS.map((count) => ({
              value: count,
              label: t("overview.days", { count: Number(count) }),
            }))}
          />
          <Choice
            label={t("checkouts.filters.sales_channel_id")}
            value={channel}
            onChange={choose.setChannel}
            options={[{ value: ALL_CHANNELS, label: t("overview.allChannels") }, ...channels]}
          />
        </div>
      </Container>
      {isPending && <SectionSkeleton rows={4} />}
      {error && !overview && (
        <Container className="p-0">
          <SectionError error={error} onRetry={() => void refetch()} />
        </Container>
      )}
      {overview && (
        <>
          <OverviewFigures overview={overview} />
          {hasHappened(overview) ? (
            <>
              <CheckoutsChart days={overview.checkouts} />
              <ReasonTable reasons={overview.by_reason} />
              <DeclinesChart days={overview.declines} />
            </>
          ) : (
            <Section heading={t("overview.empty.heading")} text={t("overview.empty.description")} />
          )}
        </>
      )}
    </div>
  )
}

interface ChoiceProps {
  label: string
  value: string
  options: { value: string; label: string }[]
  onChange: (value: string) => void
}

const Choice = ({ label, value, options, onChange }: ChoiceProps) => (
  <Select size="small" value={value} onValueChange={onChange}>
    <Select.Trigger aria-label={label} className="w-44">
      <Select.Value />
    </Select.Trigger>
    <Select.Content>
      {options.map((option) => (
        <Select.Item key={option.value} value={option.value}>
          {option.label}
        </Select.Item>
      ))}
    </Select.Content>
  </Select>
)
