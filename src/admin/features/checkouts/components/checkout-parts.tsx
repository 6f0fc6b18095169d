import { useDate } from "@medusajs/dashboard/hooks"
import { Badge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminDecision, DecisionRecord, Reason } from "../../../../types"
import { StateBadge } from "../../../ui/components/list"
import { Clipped } from "../../../ui/components/text"
import { countText, reasonKey, reasonName } from "../../orders/lib/reason"
import { decisiveReason } from "../lib/decisive-reason"
import { shownAmount } from "../lib/shown-amount"

const OUTCOME_COLORS = { allow: "green", flag: "orange", refuse: "red" } as const

type Decided = Pick<DecisionRecord, "outcome" | "enforced">

/** What became of a checkout; what was only monitored was let through. */
export const OutcomeBadge = ({ decision: { outcome, enforced } }: { decision: Decided }) => {
  const { t } = useTranslation("blacklist")
  return (
    <div className="flex items-center gap-x-2">
      <StateBadge color={OUTCOME_COLORS[outcome]}>{t(`checkouts.outcomes.${outcome}`)}</StateBadge>
      {!enforced && (
        <Badge size="2xsmall" className="text-nowrap">
          {t("mode.monitor")}
        </Badge>
      )}
    </div>
  )
}

const VERDICT_COLORS = { right: "green", wrong: "red" } as const

export const ReviewBadge = ({ review }: Pick<AdminDecision, "review">) => {
  const { t } = useTranslation("blacklist")
  return (
    <StateBadge color={review ? VERDICT_COLORS[review.verdict] : "grey"}>
      {t(review ? `checkouts.verdicts.${review.verdict}` : "checkouts.notReviewed")}
    </StateBadge>
  )
}

export const AmountText = ({
  amount,
  currency,
}: {
  amount: number | null
  currency: string | null
}) => {
  const { t, i18n } = useTranslation("blacklist")
  return (
    <span className="text-nowrap tabular-nums">
      {shownAmount(amount, currency, i18n.language) ?? t("general.none")}
    </span>
  )
}

/** A moment with its time of day: minutes matter here. */
export const MomentText = ({ date }: { date: string }) => {
  const { getFullDate } = useDate()
  return <span className="text-nowrap">{getFullDate({ date, includeTime: true })}</span>
}

/** A reason in a sentence, and below it its name and numbers. */
export const useReasonText = () => {
  const { t } = useTranslation("blacklist")
  return (reason: Reason | undefined) => ({
    sentence: reason ? t(reasonKey(reason)) : t("checkouts.noReason"),
    detail: reason
      ? [reasonName(reason), countText(t, { ...reason.detail })].filter(Boolean).join(" · ")
      : "",
  })
}

/** What decided, in two lines of a table's cell. */
export const DecisiveReason = ({ decision }: { decision: AdminDecision }) => {
  const textOf = useReasonText()
  const { sentence, detail } = textOf(decisiveReason(decision))
  return (
    <div className="flex max-w-64 flex-col py-1">
      <Clipped text={sentence} />
      {detail && <Clipped text={detail} className="txt-compact-xsmall text-ui-fg-subtle" />}
    </div>
  )
}

/** A heading inside a drawer's card. */
export const PartHeading = ({ text, hint }: { text: string; hint?: string }) => (
  <div className="flex flex-col gap-y-1 px-6 py-4">
    <Text size="small" leading="compact" weight="plus">
      {text}
    </Text>
    {hint && (
      <Text size="small" className="text-ui-fg-subtle">
        {hint}
      </Text>
    )}
  </div>
)
