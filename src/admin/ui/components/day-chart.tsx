import { Table, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { toLocale } from "../lib/locale"

/** The dashboard's own colours, which follow its theme. */
const FILLS = {
  green: "var(--tag-green-icon)",
  orange: "var(--tag-orange-icon)",
  red: "var(--tag-red-icon)",
  grey: "var(--tag-neutral-icon)",
} as const

interface DayPart {
  id: string
  label: string
  color: keyof typeof FILLS
}

interface DayChartProps {
  /** What is shown, for who does not see it. */
  label: string
  days: { date: string; values: Record<string, number> }[]
  /** From the foot of each bar to its top. */
  parts: DayPart[]
  /** A line over the bars, with a value a day. */
  line?: { label: string; values: number[] }
}

/** The drawing is stretched to its place: what it measures is only the proportions. */
const HEIGHT = 100
const WIDTH = 10
const GAP = 1

/** Days as `2026-01-31`, in the dashboard's language. */
const useDayText = () => {
  const { i18n } = useTranslation("blacklist")
  const format = new Intl.DateTimeFormat(toLocale(i18n.language), {
    dateStyle: "medium",
    timeZone: "UTC",
  })
  return (date: string) => format.format(Date.parse(date))
}

/** How many of something there were each day, stacked, with a table of the same numbers. */
export const DayChart = (props: DayChartProps) => {
  const { label, days, parts, line } = props
  const dayText = useDayText()
  const sumOf = (values: Record<string, number>) =>
    parts.reduce((sum, { id }) => sum + values[id], 0)
  const highest = Math.max(1, ...days.map(({ values }) => sumOf(values)))

  return (
    <figure className="flex flex-col gap-y-3 px-6 py-4">
      <Legend parts={parts} line={line?.label} />
      <div className="flex flex-col gap-y-1">
        <Text size="xsmall" className="text-ui-fg-subtle tabular-nums">
          {highest.toLocaleString()}
        </Text>
        <svg
          role="img"
          aria-label={label}
          viewBox={`0 0 ${days.length * WIDTH} ${HEIGHT}`}
          preserveAspectRatio="none"
          className="border-ui-border-base h-40 w-full border-b border-t border-t-transparent"
        >
          {days.map(({ date, values }, at) => (
            <Bar
              key={date}
              left={at * WIDTH}
              title={[dayText(date), ...parts.map((part) => `${part.label}: ${values[part.id]}`)]}
              parts={parts.map(({ id, color }) => ({ value: values[id] / highest, color }))}
            />
          ))}
          {line && (
            <polyline
              fill="none"
              stroke="var(--fg-base)"
              strokeWidth={1.5}
              strokeDasharray="4 3"
              vectorEffect="non-scaling-stroke"
              points={line.values
                .map((value, at) => {
                  const top = HEIGHT * (1 - Math.min(1, value / highest))
                  return `${at * WIDTH},${top} ${(at + 1) * WIDTH},${top}`
                })
                .join(" ")}
            />
          )}
        </svg>
        {days.length > 0 && (
          <div className="txt-compact-xsmall text-ui-fg-subtle flex justify-between gap-x-4">
            <span>{dayText(days[0].date)}</span>
            {days.length > 1 && <span>{dayText(days[days.length - 1].date)}</span>}
          </div>
        )}
      </div>
      <DayTable {...props} />
    </figure>
  )
}

interface BarProps {
  left: number
  title: string[]
  /** Shares of the height. */
  parts: { value: number; color: keyof typeof FILLS }[]
}

const Bar = ({ left, title, parts }: BarProps) => {
  let top = HEIGHT
  return (
    <g>
      <title>{title.join("\n")}</title>
      {/* So that the day is told wherever the pointer is above it. */}
      <rect x={left} y={0} width={WIDTH} height={HEIGHT} fill="transparent" />
      {parts.map(({ value, color }, at) => {
        const height = value * HEIGHT
        top -= height
        return (
          <rect
            key={at}
            x={left + GAP}
            y={top}
            width={WIDTH - 2 * GAP}
            height={height}
            style={{ fill: FILLS[color] }}
          />
        )
      })}
    </g>
  )
}

const Legend = ({ parts, line }: { parts: DayPart[]; line?: string }) => (
  <ul className="txt-compact-small flex flex-wrap gap-x-4 gap-y-1">
    {parts.map(({ id, label, color }) => (
      <li key={id} className="flex items-center gap-x-2">
        <span className="size-2.5 shrink-0 rounded-sm" style={{ background: FILLS[color] }} />
        {label}
      </li>
    ))}
    {line && (
      <li className="flex items-center gap-x-2">
        <span className="border-ui-fg-base w-4 shrink-0 border-t border-dashed" />
        {line}
      </li>
    )}
  </ul>
)

/** The same numbers, newest first. */
const DayTable = ({ label, days, parts, line }: DayChartProps) => {
  const { t } = useTranslation("blacklist")
  const dayText = useDayText()
  // A year of rows is drawn for who wants to read them.
  const [isOpen, setIsOpen] = useState(false)
  const rows = days.map((day, at) => ({ ...day, limit: line?.values[at] })).reverse()

  return (
    <details onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary className="txt-compact-small-plus text-ui-fg-subtle cursor-pointer">
        {t("charts.asTable")}
      </summary>
      {isOpen && (
        <div
          role="region"
          aria-label={label}
          tabIndex={0}
          className="mt-2 max-h-96 overflow-auto rounded-md border"
        >
          <Table>
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell>{t("charts.day")}</Table.HeaderCell>
                {parts.map((part) => (
                  <Table.HeaderCell key={part.id} className="text-right">
                    {part.label}
                  </Table.HeaderCell>
                ))}
                {line && <Table.HeaderCell className="text-right">{line.label}</Table.HeaderCell>}
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {rows.map(({ date, values, limit }) => (
                <Table.Row key={date}>
                  <Table.Cell className="text-nowrap">{dayText(date)}</Table.Cell>
                  {parts.map(({ id }) => (
                    <Table.Cell key={id} className="text-right tabular-nums">
                      {values[id].toLocaleString()}
                    </Table.Cell>
                  ))}
                  {limit !== undefined && (
                    <Table.Cell className="text-right tabular-nums">
                      {limit.toLocaleString(undefined, { maximumFractionDigits: 1 })}
                    </Table.Cell>
                  )}
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
    </details>
  )
}
