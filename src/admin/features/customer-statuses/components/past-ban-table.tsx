import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { AdminPastBanListResponse } from "../../../../types"
import { ListTable, sortedBy } from "../../../ui/components/list"
import { Clipped } from "../../../ui/components/text"
import { useTableQuery } from "../../../ui/hooks/use-table-query"
import { type PastBanView, usePastBans, usePastBanViews } from "../hooks/past-bans"
import { STAYING_ROWS, stopRowClick } from "../lib/rows-that-stay"
import { BanMoment } from "./ban-times"
import { CustomerEmail, SetBy } from "./status-parts"

/** Bans that have ended, of whomever. */
export const PastBanTable = () => {
  const { t } = useTranslation("blacklist")
  const {
    rows: bans,
    count,
    isPending,
    isError,
    error,
  } = usePastBans(useTableQuery([], "-ended_at"))
  const rows = usePastBanViews(bans ?? [])
  const columns = useColumns()

  if (isError) throw error

  return (
    <ListTable
      texts="pastBans"
      heading={t("customers.tabs.pastBans")}
      rows={rows}
      count={count}
      columns={columns}
      rowHref={({ ban }) => `/customers/${ban.customer_id}`}
      isLoading={isPending}
      className={STAYING_ROWS}
      onClickCapture={stopRowClick}
    />
  )
}

type Row = PastBanView<AdminPastBanListResponse["past_bans"][number]>

const columnHelper = createDataTableColumnHelper<Row>()

const useColumns = () => {
  const { t } = useTranslation("blacklist")

  return useMemo(
    () => [
      columnHelper.display({
        id: "email",
        header: t("customers.columns.email"),
        cell: ({ row: { original } }) => <CustomerEmail customer={original.ban.customer} />,
      }),
      columnHelper.accessor("ban.reason", {
        header: t("customers.columns.reason"),
        truncateTooltip: false,
        cell: ({ getValue }) => (
          <Clipped text={getValue() ?? t("general.none")} className="max-w-40" />
        ),
      }),
      columnHelper.accessor("ban.source", {
        header: t("customers.columns.source"),
        truncateTooltip: false,
        cell: ({ row: { original } }) => (
          <div className="max-w-44">
            <SetBy source={original.ban} origin={original.origin} createdBy={original.bannedBy} />
          </div>
        ),
      }),
      columnHelper.accessor("ban.banned_at", {
        id: "banned_at",
        header: t("customers.columns.from"),
        truncateTooltip: false,
        cell: ({ row: { original } }) => (
          <BanMoment date={original.ban.banned_at} other={original.ban.ended_at} />
        ),
        ...sortedBy(t, "oldest", "newest"),
      }),
      columnHelper.accessor("ban.ended_at", {
        id: "ended_at",
        header: t("customers.columns.ended"),
        truncateTooltip: false,
        cell: ({ row: { original } }) => (
          <BanMoment date={original.ban.ended_at} other={original.ban.banned_at} />
        ),
        ...sortedBy(t, "oldest", "newest"),
      }),
      columnHelper.accessor("ban.end", {
        header: t("customers.columns.end"),
        truncateTooltip: false,
        cell: ({ row: { original } }) => <Ending view={original} />,
      }),
    ],
    [t]
  )
}

/** How a ban ended, and by whom. */
const Ending = ({ view: { ban, endedBy } }: { view: Row }) => {
  const { t } = useTranslation("blacklist")
  return (
    <div className="flex max-w-44 flex-col">
      <span className="text-nowrap">{t(`customers.ends.${ban.end}`)}</span>
      {endedBy && <Clipped text={endedBy} className="txt-compact-xsmall text-ui-fg-subtle" />}
    </div>
  )
}
