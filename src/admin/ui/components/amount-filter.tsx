import { Input, Label, Text } from "@medusajs/ui"
import { useEffect, useId, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { readAmountRange, writeAmountRange } from "../lib/amount-range"

/** As the dashboard waits after the last key in its own filters. */
const WAIT = 500

interface AmountFilterProps {
  value: unknown
  onChange: (value: string | undefined) => void
}

/** What opens below the pill of a filter by amount: two fields, either of which may stay empty. */
export const AmountFilter = ({ value, onChange }: AmountFilterProps) => {
  const { t } = useTranslation("blacklist")
  const id = useId()
  const [range, setRange] = useState(() => {
    const { $gte, $lte } = readAmountRange(value)
    return { from: String($gte ?? ""), to: String($lte ?? "") }
  })
  const waiting = useRef<ReturnType<typeof setTimeout>>()
  useEffect(() => () => clearTimeout(waiting.current), [])

  const change = (next: typeof range, wait = WAIT) => {
    setRange(next)
    clearTimeout(waiting.current)
    waiting.current = setTimeout(() => onChange(writeAmountRange(next.from, next.to)), wait)
  }

  return (
    <div className="flex w-[250px] flex-col gap-y-3 p-3">
      {(["from", "to"] as const).map((end) => (
        <div key={end} className="flex flex-col gap-y-1">
          <Label htmlFor={`${id}-${end}`} size="xsmall" weight="plus">
            {t(`amountFilter.${end}`)}
          </Label>
          <Input
            id={`${id}-${end}`}
            type="number"
            inputMode="decimal"
            min={0}
            step="any"
            size="small"
            value={range[end]}
            onChange={(event) => change({ ...range, [end]: event.target.value })}
            onKeyDown={(event) => event.key === "Enter" && change(range, 0)}
          />
        </div>
      ))}
      <Text size="xsmall" className="text-ui-fg-subtle">
        {t("amountFilter.currency")}
      </Text>
    </div>
  )
}
