import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { BlacklistOptions } from "../../../types/options"
import type { CreatedByPreset } from "../../../types/http"
import { type BlacklistSettings, DEFAULT_SETTINGS } from "../../../types/settings"
import type { CheckName } from "../../../types/vocabulary"
import { changedChecks } from "../screening/checks"
import type { AddressFacts } from "../screening/facts"
import { riskSettingsOf } from "../screening/risk"
import { type SharedDetails, sharedDetailsOf } from "../screening/shared-details"

/** What presets created, by their ids. */
export type PresetRecords = Record<string, CreatedByPreset[]>

/** What the row holds: settings, and beside them what belongs to no setting. */
export type StoredSettings = Partial<BlacklistSettings> & { presets?: PresetRecords }

const withoutRecords = ({ presets: _presets, ...settings }: StoredSettings = {}) => settings

/** The settings in force: what was stored over the defaults. */
export const settingsOf = (stored: StoredSettings | null | undefined): BlacklistSettings => ({
  ...DEFAULT_SETTINGS,
  ...withoutRecords(stored ?? {}),
  checks: stored?.checks
    ? changedChecks(DEFAULT_SETTINGS.checks, stored.checks)
    : DEFAULT_SETTINGS.checks,
  risk: stored?.risk ? riskSettingsOf(stored.risk) : DEFAULT_SETTINGS.risk,
  notify: { ...DEFAULT_SETTINGS.notify, ...stored?.notify },
  holds: { ...DEFAULT_SETTINGS.holds, ...stored?.holds },
  retention: { ...DEFAULT_SETTINGS.retention, ...stored?.retention },
})

/** Id of the only row there is. */
export const SETTINGS_ID = "blset_settings"

const SETTINGS = "blacklist_setting"

/** The settings before and after a change. */
export interface ChangedSettings {
  former: BlacklistSettings
  settings: BlacklistSettings
}

/** The row as it is stored, locked until the transaction ends. */
export async function lockStored(transaction: Knex.Transaction): Promise<StoredSettings> {
  // A row to lock, were it the first change.
  await transaction(SETTINGS).insert({ id: SETTINGS_ID, stored: "{}" }).onConflict("id").ignore()
  const { stored } = await transaction(SETTINGS)
    .where({ id: SETTINGS_ID })
    .forUpdate()
    .first("stored")
  return stored as StoredSettings
}

/**
 * Stores settings. A check that is switched off is nobody's any more: when an admin switches it on again, no preset
 * did it.
 */
export async function saveStored(
  transaction: Knex.Transaction,
  settings: BlacklistSettings,
  records: PresetRecords = {}
): Promise<void> {
  const isThere = ({ kind, id }: CreatedByPreset) =>
    kind !== "check" || settings.checks[id as CheckName].enabled
  const presets = Object.fromEntries(
    Object.entries(records).map(([preset, created]) => [preset, created.filter(isThere)])
  )
  await transaction(SETTINGS)
    .where({ id: SETTINGS_ID })
    .update({
      stored: JSON.stringify({ ...settings, presets }),
      updated_at: transaction.fn.now(),
    })
}

/** The plugin's settings: one row. */
export class Settings {
  constructor(private readonly knex: Knex) {}

  /** Changes the settings in force. Changes wait for each other: each sees what the former made. */
  async change(
    change: (current: BlacklistSettings) => BlacklistSettings
  ): Promise<ChangedSettings> {
    return await this.knex.transaction(async (transaction) => {
      const stored = await lockStored(transaction)
      const former = settingsOf(stored)
      const settings = change(former)
      await saveStored(transaction, settings, stored.presets)
      return { former, settings }
    })
  }
}

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

  /** What could not be read is tried again as if it had been read now: not at every checkout. */
  postponeLocations(): void {
    this.locationsReadAt = Date.now()
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
