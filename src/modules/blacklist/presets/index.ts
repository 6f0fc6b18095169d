import type { Preset } from "../../../types/http"
import { cardDeclines } from "./card-declines"
import { cashOnDelivery } from "./cash-on-delivery"
import { digitalGoods } from "./digital-goods"
import { highValue } from "./high-value"
import { knownSuspects } from "./known-suspects"

/**
 * Every preset, in the order in which they are shown. One that comes is one line here, with its own file. Each rule
 * is in one preset only, so that those of a store can be applied together.
 */
export const PRESETS: readonly Preset[] = [
  cardDeclines,
  cashOnDelivery,
  digitalGoods,
  highValue,
  knownSuspects,
]
