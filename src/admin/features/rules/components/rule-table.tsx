import {
  Badge,
  createDataTableColumnHelper,
  createDataTableFilterHelper,
  type DataTableFilter,
  Text,
  Tooltip,
} from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { useLocation } from "react-router-dom"
import { MODES, RULE_ACTIONS } from "../../../../types"
import { ListTable, sortedBy, StateBadge } from "../../../ui/components/list"
import { Clipped, DateText } from "../../../ui/components/text"
import { useTableQuery } from "../../../ui/hooks/use-table-query"
import { useRuleNames } from "../hooks/use-rule-names"
import type { RuleKind, RuleTypes } from "../lib/rule-kind"
import { RuleMenu, RuleSwitch } from "./rule-actions"

const SHARED_FILTERS = ["enabled", "mode", "action"]
export const ACTION_COLORS = { refuse: "red", blacklist: "red", flag: "orange" } as const

/**
 * A rule with its texts. They stand in the row and not in the columns: new columns would draw every
 * cell anew, and close the menu that is open in one, as soon as a name has come.
 */
interface RuleRow {
  id: string
  rule: RuleTypes["row"]
  sentence: string
  scope: string
}

/** The list of one kind of rule. */
export const RuleTable = <T extends RuleTypes>({ kind }: { kind: RuleKind<T> }) => {
  const { t } = useTranslation("blacklist")
  const { search } = useLocation()
  const { useList } = kind.resource
  const query = useTableQuery([...SHARED_FILTERS, ...kind.filters.map(({ id }) => id)])
  const { rows: rules, count, isPending, isError, error } = useList(query)
  const { namesOf } = useRuleNames(rules ?? [])
  const columns = useColumns(kind)
  const filters = useFilters(kind)

  if (isError) throw error

  const rows = rules?.map((rule) => {
    const names = namesOf(rule)
    return {
      id: rule.id,
      rule,
      sentence: kind.sentence(t, rule, names),
      scope: kind.scope.names(t, rule, names).join(", "),
    }
  })
  return (
    <ListTable
      texts={kind.texts}
      heading={t("rules.domain")}
      rows={rows}
      count={count}
      columns={columns}
      filters={filters}
      rowHref={({ id }) => `${kind.page}/${id}`}
      create={{ href: `/blacklist/rules/create${search}`, needs: kind.needs.create }}
      isLoading={isPending}
    />
  )
}

const columnHelper = createDataTableColumnHelper<RuleRow>()

const useColumns = <T extends RuleTypes>(kind: RuleKind<T>) => {
  const { t } = useTranslation("blacklist")

  return useMemo(
    () => [
      columnHelper.accessor("rule.name", {
        // The id is what the API sorts by.
        id: "name",
        header: t("rules.columns.rule"),
        // A sentence wants the room that the other columns leave.
        size: 720,
        truncateTooltip: false,
        cell: ({ row: { original } }) => <RuleName row={original} />,
        enableSorting: true,
        sortAscLabel: t("rules.sorting.nameAsc"),
        sortDescLabel: t("rules.sorting.nameDesc"),
      }),
      // The id `action` is taken: the table keeps it for the row's menu.
      columnHelper.accessor("rule.action", {
        id: "rule_action",
        header: t("rules.columns.action"),
        truncateTooltip: false,
        cell: ({ getValue }) => (
          <StateBadge color={ACTION_COLORS[getValue()]}>
            {t(`rules.action.${getValue()}`)}
          </StateBadge>
        ),
      }),
      columnHelper.accessor("scope", {
        header: t(kind.scope.header),
        truncateTooltip: false,
        cell: ({ getValue }) => <Clipped text={getValue()} className="max-w-44" />,
      }),
      columnHelper.accessor("rule.enabled", {
        id: "enabled",
        header: t("rules.columns.enabled"),
        truncateTooltip: false,
        cell: ({ row: { original } }) => <RuleSwitch kind={kind} rule={original.rule} />,
      }),
      columnHelper.accessor("rule.updated_at", {
        id: "updated_at",
        header: t("rules.columns.updated"),
        truncateTooltip: false,
        cell: ({ getValue }) => <DateText date={getValue()} />,
        ...sortedBy(t, "oldest", "newest"),
      }),
      columnHelper.display({
        id: "action",
        cell: ({ row: { original } }) => (
          <RuleMenu
            kind={kind}
            rule={original.rule}
            editHref={`${kind.page}/${original.id}/edit`}
          />
        ),
      }),
    ],
    [kind, t]
  )
}

const filterHelper = createDataTableFilterHelper()

const useFilters = <T extends RuleTypes>(kind: RuleKind<T>): DataTableFilter[] => {
  const { t } = useTranslation("blacklist")

  return useMemo(() => {
    const choice = (id: string, label: string, choices: string, values: readonly string[]) =>
      filterHelper.custom({
        id,
        type: "multiselect",
        searchable: false,
        label: t(label),
        options: values.map((value) => ({ value, label: t(`${choices}.${value}`) })),
      })

    return [
      filterHelper.custom({
        id: "enabled",
        type: "radio",
        label: t("rules.filters.enabled"),
        options: [
          { label: t("general.yes"), value: "true" },
          { label: t("general.no"), value: "false" },
        ],
      }),
      choice("mode", "rules.filters.mode", "rules.modes", MODES),
      choice("action", "rules.filters.action", "rules.action", RULE_ACTIONS),
      ...kind.filters.map(({ id, label, choices, values }) => choice(id, label, choices, values)),
    ]
  }, [kind, t])
}

/** What a rule is called, and below it what it does. */
const RuleName = ({ row: { rule, sentence } }: { row: RuleRow }) => {
  const { t } = useTranslation("blacklist")

  return (
    <div className="flex min-w-48 flex-col gap-y-1 whitespace-normal py-3 sm:min-w-72">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Text
          size="small"
          leading="compact"
          weight="plus"
          // One long word must not push the other columns off the screen, for all rows.
          className="text-ui-fg-base [overflow-wrap:anywhere]"
        >
          {rule.name}
        </Text>
        {rule.mode === "monitor" && (
          <Tooltip content={t("rules.monitorTooltip")}>
            <Badge size="2xsmall" className="text-nowrap">
              {t("mode.monitor")}
            </Badge>
          </Tooltip>
        )}
      </div>
      <Text size="small" className="text-ui-fg-subtle text-pretty [overflow-wrap:anywhere]">
        {sentence}
      </Text>
    </div>
  )
}
