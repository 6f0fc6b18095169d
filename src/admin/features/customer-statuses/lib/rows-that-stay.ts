import type { MouseEvent } from "react"

/**
 * The dashboard's table makes either all of its rows lead somewhere or none. What carries this mark
 * is in a row that has nowhere to lead; `stopRowClick` around the table keeps a click there.
 */
export const STAYS = { "data-row-stays": true }

export const STAYING_ROWS = "[&_tr:has([data-row-stays])]:cursor-default"

export const stopRowClick = (event: MouseEvent) => {
  const target = event.target as Element
  const row = target.closest("tr")
  // Links, boxes and the menu's button in such a row do what they always do.
  if (row?.querySelector("[data-row-stays]") && !target.closest("a, button")) {
    event.stopPropagation()
  }
}
