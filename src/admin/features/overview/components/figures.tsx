import { useDate } from "@medusajs/dashboard/hooks"
import { Container } from "@medusajs/ui"
import type { PropsWithChildren, ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { type AdminAmounts, type AdminOverview, STATUS_SOURCES } from "../../../../types"
import { TextLink } from "../../../ui/components/text"
import { shownAmount } from "../../checkouts/lib/shown-amount"

/** What waits for somebody is a list of its own, which is opened as it is meant here. */
const filtered = (page: string, filter: string, value: string) =>
  `/blacklist/${page}?${filter}=${encodeURIComponent(JSON.stringify([value]))}`

/** Money and what waits, in single numbers. */
export const OverviewFigures = ({ overview }: { overview: AdminOverview }) => {
  const { t } = useTranslation("blacklist")
  const { getRelativeDate } = useDate()
  const { open_suspicions, holds, bans } = overview
  const sources = STATUS_SOURCES.filter((source) => bans.by_source[source])

  return (
    <Container className="p-0">
      <dl className="grid grid-cols-1 sm:grid-cols-2 lg:grid-cols-3">
        <Figure label={t("overview.figures.refused")} hint={t("overview.figures.refusedHint")}>
          <Amounts amounts={overview.refused_amount} />
        </Figure>
        <Figure label={t("overview.figures.wrong")} hint={t("overview.figures.wrongHint")}>
          <Amounts amounts={overview.wrong_amount} />
        </Figure>
        <Figure label={t("overview.figures.flagged")} hint={t("overview.figures.flaggedHint")}>
          <Amounts amounts={overview.flagged_amount} />
        </Figure>
        <Figure
          label={t("overview.figures.suspicions")}
          hint={
            open_suspicions.oldest_at
              ? t("overview.figures.oldest", { when: getRelativeDate(open_suspicions.oldest_at) })
              : t("overview.figures.nothingWaits")
          }
        >
          <TextLink to={filtered("suspicions", "status", "open")}>
            {open_suspicions.count.toLocaleString()}
          </TextLink>
        </Figure>
        <Figure label={t("overview.figures.holds")} hint={<Amounts amounts={holds.amount} />}>
          <TextLink to={filtered("orders", "hold", "held")}>
            {holds.count.toLocaleString()}
          </TextLink>
        </Figure>
        <Figure
          label={t("overview.figures.bans")}
          hint={sources
            .map((source) =>
              t(`overview.sources.${source}`, { number: bans.by_source[source]?.toLocaleString() })
            )
            .join(", ")}
        >
          <TextLink to="/blacklist/customers">{bans.active.toLocaleString()}</TextLink>
        </Figure>
      </dl>
    </Container>
  )
}

interface FigureProps {
  label: string
  hint: ReactNode
}

const Figure = ({ label, hint, children }: PropsWithChildren<FigureProps>) => (
  <div className="flex flex-col gap-y-1 px-6 py-4">
    <dt className="txt-compact-small-plus text-ui-fg-subtle">{label}</dt>
    <dd className="txt-compact-xlarge-plus tabular-nums">{children}</dd>
    <dd className="txt-small text-ui-fg-subtle text-pretty">{hint}</dd>
  </div>
)

/** Sums in each currency, one below the other. */
const Amounts = ({ amounts }: { amounts: AdminAmounts }) => {
  const { i18n } = useTranslation("blacklist")
  const sums = Object.entries(amounts)
  return sums.length ? (
    <>
      {sums.map(([currency, amount]) => (
        <span key={currency} className="block">
          {shownAmount(amount, currency, i18n.language)}
        </span>
      ))}
    </>
  ) : (
    <>0</>
  )
}
