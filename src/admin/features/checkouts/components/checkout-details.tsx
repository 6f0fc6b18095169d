import { SectionRow } from "@medusajs/dashboard/components"
import { useDate } from "@medusajs/dashboard/hooks"
import { Container, Heading, Skeleton, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminDecidedCheckout, AdminExplainedDecisionResponse } from "../../../../types"
import { TextLink } from "../../../ui/components/text"
import { useUserNames } from "../../../ui/hooks/use-names"
import { Reasons } from "../../orders/components/findings"
import { useCheckoutViews } from "../hooks/use-checkout-views"
import { AmountText, OutcomeBadge, PartHeading, ReviewBadge } from "./checkout-parts"
import { CheckoutHistory, CheckoutItems, CheckoutPerson } from "./checkout-person"
import { ExplanationList } from "./explanation-list"

type Decision = AdminExplainedDecisionResponse["decision"]

interface CheckoutDetailsProps {
  decision: Decision
  /** Undefined while it is on the way. */
  checkout: AdminDecidedCheckout | undefined
}

/** A decision as one would explain it to a colleague. */
export const CheckoutDetails = ({ decision, checkout }: CheckoutDetailsProps) => {
  const { t } = useTranslation("blacklist")
  const now = decision.explanation.filter(({ live }) => live)

  return (
    <div className="flex flex-col gap-y-3">
      <Summary decision={decision} />
      <Container className="shrink-0 divide-y overflow-hidden p-0">
        <PartHeading text={t("checkouts.reasons.heading")} />
        <Reasons decision={decision} />
      </Container>
      {checkout ? (
        <>
          <CheckoutPerson checkout={checkout} />
          <CheckoutItems checkout={checkout} currency={decision.currency_code} />
        </>
      ) : (
        <Skeleton className="h-40 w-full shrink-0" />
      )}
      <Container className="shrink-0 divide-y overflow-hidden p-0">
        <PartHeading
          text={t("checkouts.explanation.heading")}
          hint={t("checkouts.explanation.hint")}
        />
        <ExplanationList reasons={now} />
      </Container>
      {checkout && <CheckoutHistory checkout={checkout} />}
      <Timeline decision={decision} />
    </div>
  )
}

const Summary = ({ decision }: { decision: Decision }) => {
  const { t } = useTranslation("blacklist")
  const [view] = useCheckoutViews([decision])
  const { name, customerId, order } = view

  return (
    <Container className="shrink-0 divide-y overflow-hidden p-0">
      <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-4">
        <Heading level="h2" className="min-w-0 break-words">
          {customerId ? <TextLink to={`/customers/${customerId}`}>{name}</TextLink> : name}
        </Heading>
        <div className="flex items-center gap-x-3">
          <OutcomeBadge decision={decision} />
          <ReviewBadge review={decision.review} />
        </div>
      </div>
      <SectionRow
        title={t("checkouts.columns.amount")}
        value={<AmountText amount={decision.amount} currency={decision.currency_code} />}
      />
      <SectionRow
        title={t("checkouts.columns.stage")}
        value={t(`checkouts.stages.${decision.stage}`)}
      />
      <SectionRow
        title={t("checkouts.columns.attempts")}
        value={<span className="tabular-nums">{decision.attempts}</span>}
      />
      {typeof order === "object" && order && (
        <SectionRow
          title={t("checkouts.columns.order")}
          value={<TextLink to={order.to}>{order.name}</TextLink>}
        />
      )}
    </Container>
  )
}

/** What happened, in the order of time. */
const Timeline = ({ decision }: { decision: Decision }) => {
  const { t } = useTranslation("blacklist")
  const { getFullDate } = useDate()
  const { review, attempts } = decision
  const { nameOfUser } = useUserNames([review?.reviewed_by])
  const name = review?.reviewed_by ? nameOfUser(review.reviewed_by) : undefined
  const events = [
    [decision.created_at, t(`checkouts.timeline.${decision.outcome}`)],
    attempts > 1 && [decision.last_attempt_at, t("checkouts.timeline.again", { count: attempts })],
    review && [
      review.reviewed_at,
      [t(`checkouts.timeline.${review.verdict}`, { name: name ?? "…" }), review.comment]
        .filter(Boolean)
        .join(": "),
    ],
  ].filter((event) => !!event)

  return (
    <Container className="shrink-0 divide-y overflow-hidden p-0">
      <PartHeading text={t("checkouts.timeline.heading")} />
      <ol className="divide-y">
        {events.map(([date, text]) => (
          <li key={text} className="flex flex-col gap-y-1 px-6 py-3">
            <Text size="small" leading="compact" className="text-pretty break-words">
              {text}
            </Text>
            <Text size="xsmall" className="text-ui-fg-subtle">
              {getFullDate({ date, includeTime: true })}
            </Text>
          </li>
        ))}
      </ol>
    </Container>
  )
}
