import type { CheckSettings } from "../../../../types/checks"
import type { Risk } from "../../../../types/risk"
import type { CheckName } from "../../../../types/vocabulary"
import type { Findings } from "../findings"
import type { Shopper } from "../shopper"

/** What checks look at. */
export interface CheckFacts {
  shopper: Shopper
  findings: Pick<Findings, "lists" | "history">
  /** Null where it is not known. */
  amount: number | null
  currency_code: string | null
  /** Null where it was not told. */
  risk: Risk | null
  /** Whom the payment session asked for goes to, or those that the cart has; empty where there is none. */
  payment_provider_ids: string[]
}

/** What a check says why it hits: never what a shopper typed. */
export interface CheckDetail {
  matched?: string[]
  limit?: number
  [key: string]: unknown
}

/** What a check found: why it hits, nothing, or that what it looks at is not known. */
export type CheckFinding = CheckDetail | null | "no_value"

/** One built-in check. Pure: what a hit does is the setting's. */
export type Check<Name extends CheckName> = (
  facts: CheckFacts,
  settings: CheckSettings[Name]
) => CheckFinding
