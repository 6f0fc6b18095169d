import type { CheckSettings } from "../checks"
import type { CheckName, Mode, PresetAudience, PresetKind } from "../vocabulary"
import type { AdminCreateAutoRule, AdminCreateManualRule } from "./rules"

/** A check as a preset sets it: its name, and fields of the setting `checks`. */
export type PresetCheck = {
  [Name in CheckName]: { name: Name } & Omit<Partial<CheckSettings[Name]>, "enabled" | "mode">
}[CheckName]

/** One thing that a preset creates. The mode is chosen when it is applied. */
export type PresetPiece = {
  /** Why it is there, and where its number comes from. */
  reason: string
} & (
  | { kind: "auto_rule"; definition: Omit<AdminCreateAutoRule, "mode" | "enabled"> }
  | { kind: "manual_rule"; definition: Omit<AdminCreateManualRule, "mode" | "enabled"> }
  | { kind: "check"; definition: PresetCheck }
)

/** Rules and checks that go together, to be created at once. */
export interface Preset {
  id: string
  name: string
  /** What the store sells, or how it is paid. */
  for: PresetAudience
  explanation: string
  creates: PresetPiece[]
}

export interface AdminPreset extends Preset {
  /** Whether anything that it created is still there. */
  applied: boolean
}

export interface AdminPresetListResponse {
  presets: AdminPreset[]
}

/** `POST /admin/blacklist/presets/:id/apply`. */
export interface AdminApplyPreset {
  mode?: Mode
}

/** A rule by its id, a check by its name. */
export interface CreatedByPreset {
  kind: PresetKind
  id: string
}

export interface AdminApplyPresetResponse {
  created: CreatedByPreset[]
}
