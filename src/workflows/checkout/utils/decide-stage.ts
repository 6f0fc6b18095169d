import { conclude, decide, forPlacedOrder } from "../../../modules/blacklist/screening"
import { type CheckFacts, checkReasons } from "../../../modules/blacklist/screening/checks"
import {
  decideOnError,
  despiteFailure,
  isKept,
  reasonIds,
} from "../../../modules/blacklist/screening/verdict"
import type {
  BlacklistOptions,
  BlacklistSettings,
  CheckReason,
  DecisionRecord,
  DecisionStage,
  Reason,
  Verdict,
} from "../../../types"
import type { Total } from "../../common/core-data/totals"
import type { ShopperLookup } from "../look-up"

/** What a checkout is decided by. */
export interface DecisionInput {
  stage: DecisionStage
  lookup: ShopperLookup
  /** What the checkout costs; where it is absent, nothing is known of it. */
  total?: Total
  /** How risky the checkout is; null or absent where no check asks for it, or where it could not be told. */
  risk?: CheckFacts["risk"]
  /** Whom the payment goes to, where that is known. */
  payment_provider_ids?: string[]
  /**
   * Reasons added by a handler of the hook `gatherReasons`. Without a handler, or with one that
   * returns nothing, Medusa passes something that is no list.
   */
  extraReasons?: Reason[] | null
  /** Code of a failure outside the look-up, such as a handler of the store's that threw. */
  failure?: string | null
}

/** Built-in checks that refuse stand before the store's own reasons, and those that flag behind them. */
const withChecks = (checks: CheckReason[], own: Reason[]): Reason[] => [
  ...checks.filter(({ action }) => action === "refuse"),
  ...own,
  ...checks.filter(({ action }) => action !== "refuse"),
]

/** The verdict on a checkout at a stage, also where something failed. Pure. */
export function decideStage(
  { stage, lookup, total, risk, payment_provider_ids, extraReasons, failure }: DecisionInput,
  settings: BlacklistSettings,
  options: Pick<BlacklistOptions, "onError">
): Verdict {
  // A placed order must not look suspicious because of a failure of ours.
  const onError = stage === "order_check" ? "allow" : options.onError

  if (stage === "payment_session" && !settings.screen_payment_sessions) return conclude([])
  if (!lookup.success) return decideOnError(lookup.error, onError)
  const found = decide(
    lookup.shopper,
    lookup.findings,
    settings,
    withChecks(
      checkReasons(
        {
          ...lookup,
          amount: total?.amount ?? null,
          currency_code: total?.currency_code ?? null,
          risk: risk ?? null,
          payment_provider_ids: payment_provider_ids ?? [],
        },
        settings.checks
      ),
      Array.isArray(extraReasons) ? extraReasons : []
    )
  )
  const verdict = failure ? despiteFailure(found, decideOnError(failure, onError)) : found
  return stage === "order_check" ? forPlacedOrder(verdict) : verdict
}

/** Whether a decision leaves anything behind: a record, or the hit of an entry. */
export const needsApplying = (decision: DecisionRecord): boolean =>
  isKept(decision) || hitEntries(decision).length > 0

/**
 * The entries that a decision hits. An entry is hit once a checkout: at the refusal, or when the order is
 * placed. The look at the payment session that lets a shopper through comes before that.
 */
export const hitEntries = (decision: DecisionRecord): string[] =>
  decision.stage === "payment_session" && decision.outcome !== "refuse"
    ? []
    : reasonIds(decision, "entry")
