import {
  type Action,
  ActionMenu,
  DataTable,
  type DataTableProps,
  LayoutComposer,
} from "@medusajs/dashboard/components"
import { EllipsisHorizontal } from "@medusajs/icons"
import { Badge, clx, Container, IconButton, StatusBadge } from "@medusajs/ui"
import type { TFunction } from "i18next"
import type { ComponentProps, MouseEventHandler, PropsWithChildren } from "react"
import { useTranslation } from "react-i18next"
import type { BlacklistPermission } from "../../../types"
import { usePermissions } from "../hooks/use-permissions"
import { PAGE_SIZE } from "../hooks/use-table-query"
import { type Guarded, permitted } from "../lib/permissions"
import { type Bulk, BulkBar } from "./bulk-bar"
import { PermittedPage } from "./permitted"

interface ListPageProps {
  /** The beginning of the names of the zones for other people's widgets. */
  zone: string
  /** The name of the list in a layout that an admin arranges. */
  id: string
  needs: BlacklistPermission
}

/** A page that is one list. */
export const ListPage = ({ zone, id, needs, children }: PropsWithChildren<ListPageProps>) => (
  <PermittedPage needs={[needs]}>
    <LayoutComposer
      widgetsZonePrefix={zone}
      preferredLayoutId="core:single-column"
      sections={{ main: <LayoutComposer.Entry id={id}>{children}</LayoutComposer.Entry> }}
    />
  </PermittedPage>
)

export const Breadcrumb = ({ label }: { label: string }) => {
  const { t } = useTranslation("blacklist")
  return <span>{t(label)}</span>
}

/** A button above a list: a link, or something that it does. */
export type ListAction = Guarded & { label: string } & ({ to: string } | { onClick: () => void })

interface ListTableProps<TRow extends { id: string }> extends Pick<
  DataTableProps<TRow>,
  "columns" | "filters" | "heading"
> {
  /** Where the texts of the empty list stand. */
  texts: string
  rows: TRow[] | undefined
  count: number | undefined
  isLoading: boolean
  rowHref: (row: TRow) => string
  /** What it takes to open a row; without it rows lead nowhere. */
  rowNeeds?: BlacklistPermission
  /** Where a row is created, and what that takes. */
  create?: { href: string; needs: BlacklistPermission }
  /** Other buttons above the list, left of the one that creates. */
  actions?: ListAction[]
  /** What can be done to many rows at once; the columns begin with `selectColumn` then. */
  bulk?: Bulk
  className?: string
  onClickCapture?: MouseEventHandler
}

/** The line above a list with its heading, filters, search and buttons, as the dashboard's table draws it. */
const TOOLBAR = {
  line: "max-md:[&>div>div:first-child>div:first-child>div]:flex-wrap",
  // The dashboard keeps all of it on one line, and on a phone the last button is off the screen.
  controls: "max-md:[&>div>div:first-child>div:first-child>div>div:last-child]:flex-wrap",
  spaced: "max-md:[&>div>div:first-child>div:first-child>div>div:last-child]:gap-y-2",
  buttons: "max-md:[&>div>div:first-child_button]:shrink-0",
  search:
    "max-md:[&_.w-full:has(>.relative>input)]:w-32 max-md:[&_.w-full:has(>.relative>input)]:grow",
}

export const ListTable = <TRow extends { id: string }>({
  texts,
  rows,
  count,
  rowHref,
  rowNeeds,
  create,
  actions = [],
  bulk,
  className,
  onClickCapture,
  ...props
}: ListTableProps<TRow>) => {
  const { t } = useTranslation("blacklist")
  const { can } = usePermissions()
  const buttons = [
    ...actions,
    ...(create
      ? [{ label: t("actions.create"), to: create.href, needs: create.needs } as ListAction]
      : []),
  ]
    .filter(({ needs }) => !needs || can(needs))
    .map(({ needs: _, ...button }) => button)

  return (
    <Container
      className={clx("overflow-hidden p-0", Object.values(TOOLBAR), className)}
      onClickCapture={onClickCapture}
    >
      <DataTable
        {...props}
        data={rows}
        rowCount={count}
        pageSize={PAGE_SIZE}
        getRowId={({ id }) => id}
        rowHref={!rowNeeds || can(rowNeeds) ? rowHref : undefined}
        actions={buttons}
        rowSelection={
          bulk && {
            state: bulk.selection.state,
            onRowSelectionChange: bulk.selection.onChange,
          }
        }
        emptyState={{
          empty: {
            heading: t(`${texts}.empty.heading`),
            description: t(`${texts}.empty.description`),
          },
          filtered: {
            heading: t("general.noResults"),
            description: t(`${texts}.filtered`),
          },
        }}
      />
      {bulk && <BulkBar {...bulk} />}
    </Container>
  )
}

/** A column that can be sorted, with the words for both directions. */
export const sortedBy = (t: TFunction<"blacklist">, first: string, last: string) => ({
  enableSorting: true,
  sortAscLabel: t(`sorting.${first}`),
  sortDescLabel: t(`sorting.${last}`),
})

interface RowMenuProps {
  label: string
  /** What all of it takes. */
  needs?: BlacklistPermission
  /** An action may say what it takes. */
  groups: { actions: (Action & Guarded)[] }[]
}

/** The dashboard's action menu, with a name on its button; no menu where nothing in it may be done. */
export const RowMenu = ({ label, needs, groups }: RowMenuProps) => {
  const { can } = usePermissions()
  const shown = permitted(groups, can)
  if (!shown.length || (needs && !can(needs))) return null

  return (
    <ActionMenu groups={shown}>
      <IconButton
        size="small"
        variant="transparent"
        aria-label={label}
        onClick={(event) => event.stopPropagation()}
      >
        <EllipsisHorizontal />
      </IconButton>
    </ActionMenu>
  )
}

/** A status in one line. */
export const StateBadge = (props: ComponentProps<typeof StatusBadge>) => (
  <StatusBadge {...props} className="text-nowrap" />
)

/** One of several words in a row; a long one goes on in a second line where a phone is narrow. */
export const WordBadge = ({ children }: PropsWithChildren) => (
  <Badge size="2xsmall" className="h-auto min-h-5 py-px">
    {children}
  </Badge>
)

export const OnOffBadge = ({ isOn }: { isOn: boolean }) => {
  const { t } = useTranslation("blacklist")
  return (
    <StateBadge color={isOn ? "green" : "grey"}>
      {t(isOn ? "general.on" : "general.off")}
    </StateBadge>
  )
}
