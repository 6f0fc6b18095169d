import { toLocale } from "../../../ui/lib/locale"

/** An amount with its currency, in the dashboard's language; undefined where it is not known. */
export const shownAmount = (
  amount: number | null,
  currency: string | null,
  language: string
): string | undefined =>
  amount === null || !currency
    ? undefined
    : new Intl.NumberFormat(toLocale(language), { style: "currency", currency }).format(amount)
