import { Text } from "@medusajs/ui"
import type { ComponentProps } from "react"
import { useTranslation } from "react-i18next"
import type { FiredSignal, Risk, RiskLevel, RiskSignal } from "../../../../types"
import { StateBadge } from "../../../ui/components/list"
import { pointsText, signalKey } from "../lib/signal"

const COLORS: Record<RiskLevel, ComponentProps<typeof StateBadge>["color"]> = {
  safe: "green",
  low: "blue",
  medium: "orange",
  high: "red",
  critical: "red",
}

export const RiskBadge = ({ score, level }: Pick<Risk, "score" | "level">) => {
  const { t } = useTranslation("blacklist")
  return (
    <StateBadge color={COLORS[level]}>
      {t("risk.score", { level: t(`risk.levels.${level}`), score })}
    </StateBadge>
  )
}

const isFired = (signal: RiskSignal): signal is FiredSignal => !("missing" in signal)

/** What a score is the sum of, and what could not be told. */
export const RiskBreakdown = ({ signals }: Pick<Risk, "signals">) => {
  const { t } = useTranslation("blacklist")
  const fired = signals.filter(isFired)
  const missing = signals.flatMap((signal) => {
    if (!("missing" in signal)) return []
    const name = t(`risk.names.${signal.id}`)
    const why = t(`risk.missingData.${signal.missing}`)
    return `${name} (${why})`
  })
  return (
    <div className="flex flex-col gap-y-2">
      {!fired.length && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("risk.clean")}
        </Text>
      )}
      {fired.length > 0 && (
        <ul className="flex flex-col gap-y-1">
          {fired.map((signal) => (
            <li key={signal.id} className="flex gap-x-3">
              <Text size="small" weight="plus" className="w-8 shrink-0 text-right tabular-nums">
                {pointsText(signal.points)}
              </Text>
              <Text size="small" className="text-ui-fg-subtle text-pretty">
                {t(signalKey(signal), signal.detail)}
              </Text>
            </li>
          ))}
        </ul>
      )}
      {missing.length > 0 && (
        <details>
          <summary className="txt-compact-xsmall text-ui-fg-subtle cursor-pointer">
            {t("risk.missing")}
          </summary>
          <Text size="xsmall" className="text-ui-fg-subtle mt-1 text-pretty">
            {missing.join(" · ")}
          </Text>
        </details>
      )}
    </div>
  )
}
