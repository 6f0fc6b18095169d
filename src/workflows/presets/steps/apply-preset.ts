import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  BLACKLIST_MODULE,
  type BlacklistModuleService,
  type NewPresetPieces,
} from "../../../modules/blacklist"
import { PRESETS } from "../../../modules/blacklist/presets"
import type { Mode, Preset } from "../../../types"
import { newAutoRule } from "../../rules/steps/auto-rules"
import { newManualRule } from "../../rules/steps/manual-rules"

export interface ApplyPresetStepInput {
  preset_id: string
  /** Whether what is created only tells, which is the default, or does what it says. */
  mode?: Mode
  /** Id of the user who applies it. */
  created_by?: string | null
}

/** What is written for a preset, with every default. */
function piecesOf({ creates }: Preset, mode: Mode): NewPresetPieces {
  const pieces: NewPresetPieces = { auto_rule: [], manual_rule: [], check: {} }
  for (const piece of creates) {
    if (piece.kind === "auto_rule") {
      pieces.auto_rule.push(newAutoRule({ ...piece.definition, mode }))
    } else if (piece.kind === "manual_rule") {
      pieces.manual_rule.push(newManualRule({ ...piece.definition, mode }))
    } else {
      const { name, ...fields } = piece.definition
      pieces.check = { ...pieces.check, [name]: { ...fields, enabled: true, mode } }
    }
  }
  return pieces
}

/**
 * Creates the rules of a preset and switches its checks on, in one transaction: a process that is killed meanwhile
 * leaves nothing. A check that is on already stays as it is. Compensated by taking all of it back.
 *
 * @throws MedusaError `not_found`; `duplicate_error` naming what an earlier application left.
 *
 * @example
 * const created = applyPresetStep({ preset_id: "card_declines", mode: "monitor" })
 */
export const applyPresetStep = createStep(
  "blacklist-apply-preset",
  async ({ preset_id, mode = "monitor", created_by }: ApplyPresetStepInput, { container }) => {
    const preset = PRESETS.find(({ id }) => id === preset_id)
    if (!preset) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `Preset with id: ${preset_id} was not found`
      )
    }
    const applied = await container
      .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
      .presets.apply(preset_id, piecesOf(preset, mode), created_by ?? null)
    if ("standing" in applied) {
      const left = applied.standing.map(({ kind, id }) => `${kind} ${id}`).join(", ")
      throw new MedusaError(
        MedusaError.Types.DUPLICATE_ERROR,
        `The preset ${preset_id} was applied before, and of what it created there is still: ${left}`
      )
    }
    return new StepResponse(applied.created, { preset_id, applied })
  },
  async (undo, { container }) => {
    if (!undo) return
    await container
      .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
      .presets.undo(undo.preset_id, undo.applied)
  }
)
