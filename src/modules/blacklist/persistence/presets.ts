import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import type { CreatedByPreset } from "../../../types/http"
import type { CheckSettingsChanges } from "../../../types/checks"
import type { AutoRuleFields, ManualRuleFields } from "../../../types/rules"
import type { CheckName, PresetKind } from "../../../types/vocabulary"
import { changedChecks } from "../screening/checks"
import {
  lockStored,
  type PresetRecords,
  saveStored,
  SETTINGS_ID,
  settingsOf,
  type StoredSettings,
} from "./settings"

/** What a preset is to create: whole rules, and of checks what it sets. */
export interface NewPresetPieces {
  auto_rule: AutoRuleFields[]
  manual_rule: ManualRuleFields[]
  check: CheckSettingsChanges
}

/** What applying a preset did, and what it takes to undo it. */
export interface AppliedPreset {
  created: CreatedByPreset[]
  /** The checks that it switched on, as they were. */
  formerChecks: CheckSettingsChanges
}

const RULES = {
  auto_rule: { table: "blacklist_auto_rule", prefix: "blarule" },
  manual_rule: { table: "blacklist_manual_rule", prefix: "blmrule" },
} as const
type RuleKind = keyof typeof RULES

const RULE_KINDS: RuleKind[] = ["auto_rule", "manual_rule"]

/** The columns of a rule that hold JSON; lists of words are arrays of PostgreSQL's. */
const JSON_COLUMNS = new Set(["period", "block_duration", "blacklist_after"])

const rowOf = (rule: AutoRuleFields | ManualRuleFields) =>
  Object.fromEntries(
    Object.entries(rule).map(([column, value]) => [
      column,
      JSON_COLUMNS.has(column) && value !== null ? JSON.stringify(value) : value,
    ])
  )

const idsOf = (kind: PresetKind, created: CreatedByPreset[]) =>
  created.filter((one) => one.kind === kind).map(({ id }) => id)

/** What presets created. Which that is stands beside the settings, because checks are settings. */
export class Presets {
  constructor(private readonly knex: Knex) {}

  /** What each preset created and is still there, whatever became of it; presets without any are left out. */
  async standing(): Promise<PresetRecords> {
    const row = await this.knex("blacklist_setting").where({ id: SETTINGS_ID }).first("stored")
    return await this.standingOf(this.knex, (row?.stored ?? {}) as StoredSettings)
  }

  /**
   * Creates what is in a preset, all of it or, were the process killed, nothing. A check that is on already is left as
   * the admin set it. Who applies presets or changes settings at the same time waits.
   *
   * @returns what was created; or what stands in the way, because an earlier application left it.
   */
  async apply(
    presetId: string,
    pieces: NewPresetPieces,
    createdBy: string | null
  ): Promise<AppliedPreset | { standing: CreatedByPreset[] }> {
    return await this.knex.transaction(async (transaction) => {
      const stored = await lockStored(transaction)
      const { [presetId]: standing } = await this.standingOf(transaction, stored)
      if (standing) return { standing }

      const created: CreatedByPreset[] = []
      for (const kind of RULE_KINDS) {
        const { table, prefix } = RULES[kind]
        const rows = pieces[kind].map((rule) => ({
          id: generateEntityId(undefined, prefix),
          ...rowOf(rule),
          created_by: createdBy,
        }))
        if (rows.length) await transaction(table).insert(rows)
        created.push(...rows.map(({ id }) => ({ kind, id })))
      }

      const settings = settingsOf(stored)
      const names = (Object.keys(pieces.check) as CheckName[]).filter(
        (name) => !settings.checks[name].enabled
      )
      const only = (checks: CheckSettingsChanges) =>
        Object.fromEntries(names.map((name) => [name, checks[name]])) as CheckSettingsChanges
      created.push(...names.map((id) => ({ kind: "check" as const, id })))

      const checks = changedChecks(settings.checks, only(pieces.check))
      const records = { ...stored.presets, [presetId]: created }
      await saveStored(transaction, { ...settings, checks }, records)
      return { created, formerChecks: only(settings.checks) }
    })
  }

  /** Takes back what applying a preset created. */
  async undo(presetId: string, { created, formerChecks }: AppliedPreset): Promise<void> {
    await this.knex.transaction(async (transaction) => {
      const stored = await lockStored(transaction)
      for (const kind of RULE_KINDS) {
        await transaction(RULES[kind].table).whereIn("id", idsOf(kind, created)).delete()
      }
      const settings = settingsOf(stored)
      const checks = changedChecks(settings.checks, formerChecks)
      const { [presetId]: _undone, ...records } = stored.presets ?? {}
      await saveStored(transaction, { ...settings, checks }, records)
    })
  }

  private async standingOf(connection: Knex, stored: StoredSettings): Promise<PresetRecords> {
    const records = stored.presets ?? {}
    const recorded = Object.values(records).flat()
    const there = new Set<string>()
    for (const kind of RULE_KINDS) {
      const rows = await connection(RULES[kind].table)
        .whereIn("id", idsOf(kind, recorded))
        .whereNull("deleted_at")
        .select("id")
      for (const { id } of rows) there.add(id)
    }
    const { checks } = settingsOf(stored)
    for (const name of idsOf("check", recorded)) {
      if (checks[name as CheckName].enabled) there.add(name)
    }
    return Object.fromEntries(
      Object.entries(records)
        .map(([preset, created]) => [preset, created.filter(({ id }) => there.has(id))] as const)
        .filter(([, standing]) => standing.length)
    )
  }
}
