import type {
  CheckAction,
  CheckName,
  CountryListKind,
  MismatchLevel,
  Mode,
  RiskLevelAbove,
} from "./vocabulary"

/** What every check has. */
export interface CheckSwitch {
  enabled: boolean
  mode: Mode
  /** What a hit does. */
  action: CheckAction
}

/** Setting `checks`. */
export interface CheckSettings {
  /** The shipping or the billing country is one of these (`deny`), or one of the others (`allow`). */
  countries: CheckSwitch & { list: CountryListKind; countries: string[] }
  /** The total is above the limit of its currency. */
  large_order: CheckSwitch & { limits: Record<string, number> }
  /** Billing and shipping address differ: in the country, or in anything that says where it is. */
  address_mismatch: CheckSwitch & { level: MismatchLevel }
  /** The IP is on a list of the use `proxy`. */
  proxy: CheckSwitch
  /** The domain of the e-mail is on a list of the use `disposable`. */
  disposable_email: CheckSwitch
  /** The country of the IP is that of neither address; it needs the option `geoip`. */
  ip_country: CheckSwitch
  /** An account with earlier orders sends to a new address and comes from a new network. */
  new_place: CheckSwitch
  /** The level of the risk at the checkout is this one or above. */
  risk_level: CheckSwitch & { from: RiskLevelAbove }
  /** The level is reached, and the payment session is one of these providers'. */
  payment_method: CheckSwitch & {
    from: RiskLevelAbove
    /** Ids of payment providers. */
    providers: string[]
    /** What the shopper is told who asks for such a session. */
    message: string
  }
}

/** The fields to change, check by check; `null` puts a check back to its defaults. */
export type CheckSettingsChanges = {
  [Name in CheckName]?: Partial<CheckSettings[Name]> | null
}

const OFF: CheckSwitch = { enabled: false, mode: "monitor", action: "flag" }

export const DEFAULT_CHECKS: CheckSettings = {
  countries: { ...OFF, list: "deny", countries: [] },
  large_order: { ...OFF, limits: {} },
  address_mismatch: { ...OFF, level: "country" },
  proxy: OFF,
  disposable_email: OFF,
  ip_country: OFF,
  new_place: OFF,
  risk_level: { ...OFF, from: "high" },
  payment_method: {
    ...OFF,
    from: "high",
    providers: [],
    message: "This payment method is not available for this order. Please choose another one.",
  },
}
