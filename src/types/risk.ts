import type { MissingData, RiskLevel, RiskLevelAbove, RiskSignalId } from "./vocabulary"

/** A signal that fired: `points` is `factor` times the points of its setting, rounded half up. */
export interface FiredSignal {
  id: RiskSignalId
  points: number
  factor: number
  /** Why, in numbers and words of the plugin: never what a shopper typed. */
  detail: Record<string, number | string | string[]>
}

/** A signal that could not be told. */
export interface MissingSignal {
  id: RiskSignalId
  points: 0
  missing: MissingData
}

export type RiskSignal = FiredSignal | MissingSignal

/** How risky an order or a customer is, and everything that makes it so. */
export interface Risk {
  /** The sum of the signals' points, cut to 0–100. */
  score: number
  level: RiskLevel
  /** Those that fired, and those that could not be told. */
  signals: RiskSignal[]
}

/** The score from which on each level is reached; below `low` it is `safe`. */
export type RiskLevels = Record<RiskLevelAbove, number>

export interface RiskSignalSettings {
  enabled: boolean
  /** What a factor of 1 counts. A cap, and a choice between two factors, scale with it. */
  points: number
}

/** Setting `risk`. */
export interface RiskSettings {
  levels: RiskLevels
  signals: Record<RiskSignalId, RiskSignalSettings>
  /** From which total on an order is large, by currency; elsewhere the store's own orders say it. */
  large_order: Record<string, number>
}

type Nullable<T> = { [K in keyof T]?: T[K] | null }

/** A change of it: what is not named stays, and `null` puts one back to its default. */
export interface RiskSettingsChanges {
  levels?: Nullable<RiskLevels> | null
  signals?: Partial<Record<RiskSignalId, Nullable<RiskSignalSettings> | null>> | null
  large_order?: Record<string, number | null> | null
}

const DEFAULT_POINTS: Record<RiskSignalId, number> = {
  cancelled_share: 30,
  returned_share: 15,
  people_at_address: 5,
  velocity: 10,
  declined_payments: 10,
  cards_from_ip: 10,
  address_mismatch: 5,
  rush_large: 10,
  first_order_large: 15,
  disposable_email: 20,
  unusual_email_domain: 5,
  ip_country: 15,
  proxy: 15,
  many_names: 10,
  suspected: 30,
  refused_before: 15,
  new_place: 15,
  many_cards: 15,
  card_checks: 15,
  resembles_banned: 25,
  good_history: -20,
}

export const DEFAULT_RISK_SETTINGS: RiskSettings = {
  levels: { low: 20, medium: 40, high: 60, critical: 80 },
  signals: Object.fromEntries(
    Object.entries(DEFAULT_POINTS).map(([id, points]) => [id, { enabled: true, points }])
  ) as RiskSettings["signals"],
  large_order: {},
}
