import { Checkbox, CommandBar, createDataTableColumnHelper } from "@medusajs/ui"
import type { TFunction } from "i18next"
import { Fragment } from "react"
import { useTranslation } from "react-i18next"
import type { Selected, Selection } from "../hooks/use-selection"
import { usePermissions } from "../hooks/use-permissions"
import type { Guarded } from "../lib/permissions"

/** What can be done to all chosen rows at once. */
export interface BulkCommand extends Guarded {
  label: string
  /** One letter; `x`, `a` and `c` are taken. */
  shortcut: string
  run: (selected: Selected) => void | Promise<void>
}

export interface Bulk {
  selection: Selection
  commands: BulkCommand[]
}

/**
 * The bar below a list with the commands for the chosen rows. It says on which pages they stand, so that
 * no command changes a row that nobody knows to be chosen. The dashboard's own bar counts them, in English.
 */
export const BulkBar = ({ selection, commands }: Bulk) => {
  const { t } = useTranslation("blacklist")
  const { can } = usePermissions()
  const { count, pages, all, total, selected, chooseAll, clear } = selection
  const offered = commands.filter(({ needs }) => !needs || can(needs))
  const text = all
    ? t("selection.all", { count })
    : t("selection.count", {
        count,
        pages: t("selection.pages", { count: pages.length, pages: pages.join(", ") }),
      })

  return (
    <CommandBar open={count > 0 && offered.length > 0}>
      {/* Many commands go into a second line where a phone is narrow; it has no keys to press. */}
      <CommandBar.Bar className="max-w-[calc(100vw-16px)] flex-wrap rounded-3xl max-md:[&>.w-px]:hidden max-md:[&_kbd]:hidden">
        <CommandBar.Value aria-live="polite">{text}</CommandBar.Value>
        <CommandBar.Seperator />
        <CommandBar.Command label={t("selection.clear")} shortcut="c" action={clear} />
        {!all && total > count && (
          <>
            <CommandBar.Seperator />
            <CommandBar.Command
              label={t("selection.chooseAll", { count: total })}
              shortcut="a"
              action={chooseAll}
            />
          </>
        )}
        {offered.map(({ label, shortcut, run }) => (
          <Fragment key={label}>
            <CommandBar.Seperator />
            <CommandBar.Command
              label={label}
              shortcut={shortcut}
              action={() => void run(selected)}
            />
          </Fragment>
        ))}
      </CommandBar.Bar>
    </CommandBar>
  )
}

/** The column with a box for each row, named after what the row is about. */
export const selectColumn = <TRow,>(t: TFunction<"blacklist">, nameOf: (row: TRow) => string) =>
  createDataTableColumnHelper<TRow>().select({
    header: ({ table }) => (
      <Checkbox
        aria-label={t("actions.selectAll")}
        checked={
          table.getIsSomePageRowsSelected() ? "indeterminate" : table.getIsAllPageRowsSelected()
        }
        onCheckedChange={(checked) => table.toggleAllPageRowsSelected(!!checked)}
      />
    ),
    cell: ({ row }) => (
      <Checkbox
        aria-label={t("actions.selectRow", { name: nameOf(row.original) })}
        checked={row.getIsSelected()}
        onCheckedChange={(checked) => row.toggleSelected(!!checked)}
        onClick={(event) => event.stopPropagation()}
      />
    ),
  })
