import { Combobox } from "@medusajs/dashboard/components"
import type { useComboboxData } from "@medusajs/dashboard/hooks"
import { type ComponentPropsWithoutRef, forwardRef } from "react"

export interface MultiSelectProps extends Omit<
  ComponentPropsWithoutRef<"input">,
  "value" | "onChange"
> {
  value: string[]
  onChange: (value: string[]) => void
}

interface MultiSelectData extends MultiSelectProps {
  /** Names of what is chosen, in the same order. */
  names: string[]
  data: Pick<
    ReturnType<typeof useComboboxData>,
    "options" | "searchValue" | "onSearchValueChange" | "fetchNextPage" | "isFetchingNextPage"
  >
}

/** Several of many, found by searching on the server. */
export const MultiSelect = forwardRef<HTMLInputElement, MultiSelectData>(
  ({ value, onChange, names, data, ...props }, ref) => {
    // What is chosen stays an option while something else is searched for: no option, no chip.
    // It comes last, so that Enter takes the first that was found.
    const found = new Set(data.options.map((option) => option.value))
    const kept = value
      .map((id, index) => ({ value: id, label: names[index] }))
      .filter((option) => !found.has(option.value))

    return (
      <Combobox<string[]>
        {...props}
        ref={ref}
        displayMode="chips"
        value={value}
        onChange={(chosen) => onChange(chosen ?? [])}
        options={[...data.options, ...kept]}
        searchValue={data.searchValue}
        onSearchValueChange={data.onSearchValueChange}
        fetchNextPage={() => void data.fetchNextPage()}
        isFetchingNextPage={data.isFetchingNextPage}
      />
    )
  }
)
MultiSelect.displayName = "MultiSelect"
