import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { Clipped } from "../../../../components/clipped"
import { DateText } from "../../../../components/date-text"
import { SuspicionStatusBadge } from "../../../../components/status-badge"
import { SuspicionOrder } from "../../../../components/suspicion-order"
import { SuspicionSource } from "../../../../components/suspicion-source"
import { TextLink } from "../../../../components/text-link"
import type { SuspicionView } from "../../../../hooks/use-suspicion-views"
import { nameOfSuspicion } from "../../../../lib/suspicion"
import { SuspicionActions } from "./actions"

const columnHelper = createDataTableColumnHelper<SuspicionView>()

export const useSuspicionTableColumns = () => {
  const { t } = useTranslation("blacklist")

  return useMemo(
    () => [
      columnHelper.accessor("suspicion.email", {
        header: t("suspicions.columns.customer"),
        truncateTooltip: false,
        cell: ({ row: { original } }) => <Shopper view={original} />,
      }),
      columnHelper.display({
        id: "order",
        header: t("suspicions.columns.order"),
        cell: ({ row: { original } }) => <SuspicionOrder view={original} />,
      }),
      columnHelper.accessor("address", {
        header: t("suspicions.columns.address"),
        truncateTooltip: false,
        cell: ({ getValue }) => (
          <Clipped text={getValue() || t("general.none")} className="max-w-36" />
        ),
      }),
      columnHelper.accessor("suspicion.source", {
        header: t("suspicions.columns.source"),
        truncateTooltip: false,
        cell: ({ row: { original } }) => (
          <div className="max-w-48">
            <SuspicionSource view={original} />
          </div>
        ),
      }),
      columnHelper.accessor("suspicion.comment", {
        header: t("suspicions.columns.comment"),
        truncateTooltip: false,
        cell: ({ getValue }) => (
          <Clipped text={getValue() || t("general.none")} className="max-w-32" />
        ),
      }),
      columnHelper.accessor("suspicion.status", {
        header: t("suspicions.columns.status"),
        truncateTooltip: false,
        cell: ({ getValue }) => <SuspicionStatusBadge status={getValue()} />,
      }),
      columnHelper.accessor("suspicion.created_at", {
        // The id is what the API sorts by.
        id: "created_at",
        header: t("suspicions.columns.created"),
        truncateTooltip: false,
        cell: ({ getValue }) => <DateText date={getValue()} />,
        enableSorting: true,
        sortAscLabel: t("sorting.oldest"),
        sortDescLabel: t("sorting.newest"),
      }),
      columnHelper.display({
        id: "action",
        cell: ({ row: { original } }) => <SuspicionActions view={original} />,
      }),
    ],
    [t]
  )
}

/** Name and e-mail as they were given; they lead to the customer they belong to. */
const Shopper = ({ view: { suspicion, customer } }: { view: SuspicionView }) => {
  const { t } = useTranslation("blacklist")
  const { email } = suspicion
  const name = nameOfSuspicion(suspicion) || t("general.none")

  return (
    <div className="flex max-w-44 flex-col py-1">
      <Clipped text={name}>
        {customer ? <TextLink to={`/customers/${customer.id}`}>{name}</TextLink> : name}
      </Clipped>
      {email && email !== name && (
        <Clipped text={email} className="txt-compact-xsmall text-ui-fg-muted" />
      )}
    </div>
  )
}
