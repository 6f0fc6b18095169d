import { Badge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ExplainedReason } from "../../../../types"
import { StateBadge } from "../../../ui/components/list"
import { Clipped, TextLink } from "../../../ui/components/text"
import { checkOf, countText } from "../../orders/lib/reason"
import { useSources } from "../../sources/hooks/use-sources"
import { periodText } from "../../rules/lib/rule"

/** Everything that looked at a checkout, or did not, each with why. */
export const ExplanationList = ({ reasons }: { reasons: ExplainedReason[] }) => {
  const { t } = useTranslation("blacklist")
  const { sourceOf } = useSources(reasons.map(({ id }) => id))

  if (!reasons.length) {
    return (
      <Text size="small" className="text-ui-fg-subtle px-6 py-4">
        {t("checkouts.explanation.nothing")}
      </Text>
    )
  }
  return (
    <ul className="divide-y">
      {reasons.map((reason, index) => {
        const source = reason.id ? sourceOf(reason.id) : null
        const known = typeof source === "object" && source ? source : undefined
        const check = checkOf(reason)
        const own = check ? t(`checks.names.${check}`) : reason.name
        const name = known?.name ?? own ?? t(`checkouts.reasonTypes.${reason.type}`)
        return (
          <li
            key={`${reason.id}-${index}`}
            className="flex items-start justify-between gap-x-4 px-6 py-3"
          >
            <div className="min-w-0">
              <div className="txt-compact-small font-medium">
                <Clipped text={name}>
                  {known ? <TextLink to={known.to}>{name}</TextLink> : name}
                </Clipped>
              </div>
              <Text size="xsmall" className="text-ui-fg-subtle text-pretty">
                <WhyText reason={reason} />
              </Text>
            </div>
            <div className="shrink-0">
              <HitBadge reason={reason} />
            </div>
          </li>
        )
      })}
    </ul>
  )
}

const HitBadge = ({ reason: { hit, skipped } }: { reason: ExplainedReason }) => {
  const { t } = useTranslation("blacklist")
  if (hit) return <StateBadge color="red">{t("checkouts.explanation.hit")}</StateBadge>
  return skipped ? (
    <Badge size="2xsmall" className="text-nowrap">
      {t("checkouts.explanation.skipped")}
    </Badge>
  ) : (
    <StateBadge color="grey">{t("checkouts.explanation.noHit")}</StateBadge>
  )
}

/** Why it hit or did not, in numbers where there are any. */
const WhyText = ({ reason }: { reason: ExplainedReason }) => {
  const { t } = useTranslation("blacklist")
  const { type, skipped, matched, count, limit, period, hit } = reason
  if (skipped) return t(`checkouts.explanation.why.${skipped}`)
  const fields = matched.filter((field) => field !== "customer" && field !== "store")
  const names = fields.map((field) => t(`fields.${field}`)).join(", ")
  const numbers = count === null || limit === null ? undefined : countText(t, { count, limit })
  const parts = [
    numbers,
    numbers && period && periodText(t, "past", period),
    names &&
      t(type === "entry" && !hit ? "checkouts.explanation.onlyMatched" : "order.matched", {
        fields: names,
      }),
  ]
  return parts.filter(Boolean).join(" · ") || t(`checkouts.reasonTypes.${type}`)
}
