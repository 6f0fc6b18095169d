import type { BlacklistOptions } from "../../../types/options"
import { type BlacklistSettings, DEFAULT_SETTINGS } from "../../../types/settings"
import type { AddressFacts } from "../screening/facts"
import { type SharedDetails, sharedDetailsOf } from "../screening/shared-details"

/** Stock locations are read again after this time. */
const LOCATIONS_TTL_MS = 300_000

const isSame = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((value, index) => value === b[index])

/**
 * What this process knows of the store beside its rules: the settings of the latest look-up, and what many
 * shoppers share by them and by the stock locations.
 */
export class StoreDetails {
  private settings_: BlacklistSettings = DEFAULT_SETTINGS
  private locations: AddressFacts[] = []
  private locationsReadAt: number | null = null
  private shared_: SharedDetails

  constructor(private readonly options: Pick<BlacklistOptions, "clientIp">) {
    this.shared_ = this.compile()
  }

  /** The settings of the latest look-up. */
  get settings(): BlacklistSettings {
    return this.settings_
  }

  /** What many shoppers share. The same object until it changes. */
  get shared(): SharedDetails {
    return this.shared_
  }

  /** Whether the stock locations were read, and whether that was lately. */
  get locationsAge(): "none" | "fresh" | "old" {
    if (this.locationsReadAt === null) return "none"
    return Date.now() - this.locationsReadAt < LOCATIONS_TTL_MS ? "fresh" : "old"
  }

  keepSettings(settings: BlacklistSettings): void {
    const former = this.settings_
    this.settings_ = settings
    const isUnchanged =
      isSame(former.placeholder_emails, settings.placeholder_emails) &&
      isSame(former.pickup_points, settings.pickup_points)
    if (!isUnchanged) this.shared_ = this.compile()
  }

  keepLocations(locations: AddressFacts[]): void {
    this.locationsReadAt = Date.now()
    if (JSON.stringify(locations) === JSON.stringify(this.locations)) return
    this.locations = locations
    this.shared_ = this.compile()
  }

  private compile(): SharedDetails {
    return sharedDetailsOf({
      placeholder_emails: this.settings_.placeholder_emails,
      pickup_points: this.settings_.pickup_points,
      stock_locations: this.locations,
      ipv6Prefix: this.options.clientIp.ipv6Prefix,
    })
  }
}
