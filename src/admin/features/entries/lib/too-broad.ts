import type { FetchError } from "@medusajs/js-sdk"
import { CONDITION_FIELDS, type ConditionField } from "../../../../types"

/** Of an entry that would hit very many: by which conditions, and how many orders of the last 30 days. */
export interface TooBroad {
  fields: ConditionField[]
  hits: number
  orders: number
}

const FIGURES = /hit (\d+) of the (\d+) orders/

/** What a 409 says. The SDK hands on nothing of an answer but its message. */
export function tooBroadIn({ status, message }: FetchError): TooBroad | null {
  const figures = status === 409 ? FIGURES.exec(message) : null
  if (!figures) return null
  const named = [...message.matchAll(/conditions\.(\w+)/g)].map(([, field]) => field)
  return {
    fields: CONDITION_FIELDS.filter((field) => named.includes(field)),
    hits: Number(figures[1]),
    orders: Number(figures[2]),
  }
}
