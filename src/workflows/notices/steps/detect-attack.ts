import type { StepFunction } from "@medusajs/framework/workflows-sdk"
import type { BlacklistModuleService } from "../../../modules/blacklist"
import type { OngoingAttack } from "../../../modules/blacklist/persistence/attacks"
import {
  attackFigures,
  isAttack,
  isStillAttack,
  LEAST_FAILURES,
} from "../../../modules/blacklist/screening/attack"
import { independentStep } from "../../common/independent-step"
import { attackBegun, attackOver } from "../utils/attack-news"

const MINUTE_MS = 60_000
const RECENT_MS = 10 * MINUTE_MS
const USUAL_MS = 7 * 24 * 60 * MINUTE_MS

const before = (moment: Date, ms: number) => new Date(moment.getTime() - ms)

/** Whether an attack begins. The usual is counted where there are enough failures only: it is a week's orders. */
async function noticeBegin({ attacks }: BlacklistModuleService, now: Date): Promise<boolean> {
  const since = before(now, RECENT_MS)
  const failures = await attacks.failures(since, now)
  if (failures < LEAST_FAILURES) return false
  const usual = before(since, USUAL_MS)
  const figures = attackFigures({
    failures,
    orders: await attacks.orders(since, now),
    usual_failures: await attacks.failures(usual, since),
    usual_orders: await attacks.orders(usual, since),
  })
  if (!isAttack(figures)) return false
  return await attacks.begin(figures, { reason: attackBegun(figures), happened_at: now })
}

/** Whether an attack is over. It is compared with what was usual before it. */
async function noticeEnd(
  { attacks }: BlacklistModuleService,
  attack: OngoingAttack,
  now: Date,
  isTold: boolean
): Promise<void> {
  const since = before(now, RECENT_MS)
  const figures = attackFigures({
    failures: await attacks.failures(since, now),
    orders: await attacks.orders(since, now),
    usual_failures: 0,
    usual_orders: 0,
  })
  const { usual_share } = attack.figures
  if (isTold && isStillAttack({ ...figures, usual_share })) return
  const all = await attacks.failures(before(attack.started_at, RECENT_MS), now)
  await attacks.end(attack.id, now, isTold ? { reason: attackOver(all), happened_at: now } : null)
}

/**
 * Notices that payments fail as they do while somebody tests cards, and that it is over, each once. Nothing is
 * counted where the setting `notify.on` does not name `attack`.
 *
 * @example
 * detectAttackStep()
 */
export const detectAttackStep: StepFunction<unknown, void> = independentStep(
  "blacklist-detect-attack",
  async ({ service }) => {
    const now = new Date()
    const { notify } = await service.getSettings()
    const isTold = notify.on.includes("attack")
    const attack = await service.attacks.ongoing()
    if (attack) await noticeEnd(service, attack, now, isTold)
    else if (isTold) await noticeBegin(service, now)
  }
)
