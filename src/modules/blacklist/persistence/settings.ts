import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { BlacklistSettings } from "../../../types/settings"
import { settingsOf } from "../screening/settings"

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
