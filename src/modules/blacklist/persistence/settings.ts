import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { BlacklistSettings } from "../../../types/settings"
import { settingsOf } from "../screening"

/** Id of the only row there is. */
export const SETTINGS_ID = "blset_settings"

const SETTINGS = "blacklist_setting"

/** The settings before and after a change. */
export interface ChangedSettings {
  former: BlacklistSettings
  settings: BlacklistSettings
}

/** The plugin's settings: one row. */
export class Settings {
  constructor(private readonly knex: Knex) {}

  /** Replaces the stored settings as a whole. */
  async save(settings: BlacklistSettings): Promise<void> {
    await this.knex.raw(
      `insert into ?? (id, stored) values (?, ?::jsonb)
       on conflict (id) do update set stored = excluded.stored, updated_at = now()`,
      [SETTINGS, SETTINGS_ID, JSON.stringify(settings)]
    )
  }

  /** Changes the settings in force. Changes wait for each other: each sees what the former made. */
  async change(
    change: (current: BlacklistSettings) => BlacklistSettings
  ): Promise<ChangedSettings> {
    return await this.knex.transaction(async (transaction) => {
      const row = () => transaction(SETTINGS).where({ id: SETTINGS_ID })
      // A row to lock, were it the first change.
      await transaction(SETTINGS)
        .insert({ id: SETTINGS_ID, stored: "{}" })
        .onConflict("id")
        .ignore()
      const { stored } = await row().forUpdate().first("stored")
      const former = settingsOf(stored)
      const settings = change(former)
      await row().update({ stored: JSON.stringify(settings), updated_at: transaction.fn.now() })
      return { former, settings }
    })
  }
}
