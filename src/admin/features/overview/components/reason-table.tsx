import { Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminOverviewReason } from "../../../../types"
import { Section } from "../../../ui/components/details"
import { TextLink } from "../../../ui/components/text"
import { toLocale } from "../../../ui/lib/locale"
import { checkOf } from "../../orders/lib/reason"

/** As many as one reads. */
const SHOWN = 20

const PAGES: Partial<Record<AdminOverviewReason["type"], string>> = {
  entry: "entries",
  manual_rule: "rules/manual",
  auto_rule: "rules/auto",
}

/** What was found how often, and how often that was right. */
export const ReasonTable = ({ reasons }: { reasons: AdminOverviewReason[] }) => {
  const { t, i18n } = useTranslation("blacklist")
  const percent = new Intl.NumberFormat(toLocale(i18n.language), { style: "percent" })
  const columns = ["hits", "right", "wrong", "unreviewed", "precision"] as const

  if (!reasons.length) {
    return <Section heading={t("overview.reasons.heading")} text={t("overview.reasons.none")} />
  }
  return (
    <Section heading={t("overview.reasons.heading")} text={t("overview.reasons.hint")}>
      <div
        role="region"
        aria-label={t("overview.reasons.heading")}
        tabIndex={0}
        className="overflow-x-auto"
      >
        <Table>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>{t("overview.reasons.reason")}</Table.HeaderCell>
              {columns.map((column) => (
                <Table.HeaderCell key={column} className="text-nowrap text-right">
                  {t(`overview.reasons.${column}`)}
                </Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {reasons.slice(0, SHOWN).map((reason) => (
              <Table.Row key={`${reason.type} ${reason.id}`}>
                <Table.Cell className="min-w-48 max-w-96 py-2">
                  <ReasonName reason={reason} />
                </Table.Cell>
                {columns.map((column) => (
                  <Table.Cell key={column} className="text-right tabular-nums">
                    {column === "precision"
                      ? reason.precision === null
                        ? "–"
                        : percent.format(reason.precision)
                      : reason[column].toLocaleString()}
                  </Table.Cell>
                ))}
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
    </Section>
  )
}

/** What it is called, with a way to it, and of what kind it is. */
const ReasonName = ({ reason }: { reason: AdminOverviewReason }) => {
  const { t } = useTranslation("blacklist")
  const check = checkOf(reason)
  const kind = t(`checkouts.reasonTypes.${reason.type}`)
  const name = check ? t(`checks.names.${check}`) : (reason.name ?? kind)
  const page = PAGES[reason.type]

  return (
    <div className="flex flex-col [overflow-wrap:anywhere]">
      {page && reason.id ? (
        <TextLink to={`/blacklist/${page}/${reason.id}`}>{name}</TextLink>
      ) : (
        <span>{name}</span>
      )}
      {name !== kind && <span className="txt-compact-xsmall text-ui-fg-subtle">{kind}</span>}
    </div>
  )
}
