import type { MedusaContainer } from "@medusajs/framework/types"
import {
  recordOrdersWorkflow,
  refreshOrderScreeningsWorkflow,
} from "medusa-plugin-blacklist/workflows"
import { placeOrders, type Plan, planOrders, planOrdersOf, type Trade } from "../orders"
import { STORIES } from "../stories"
import { Clock } from "./clock"
import { Desk } from "./desk"
import { EVENING_OF_CARDS } from "./evening"
import { OPENING } from "./opening"
import { PEOPLE_CAUGHT } from "./people-caught"
import { MENDED, RECENT } from "./recent"
import { momentOf, type Scene, type Stage } from "./scene"
import { blacklistOf } from "./service"
import { Till } from "./till"

const MINUTE = 60_000
const THROWAWAY_OF_OLD = STORIES.flatMap(({ email }) =>
  email.endsWith("trashmail.example") ? email : []
)
const SCENES: Scene[] = [...OPENING, ...PEOPLE_CAUGHT, EVENING_OF_CARDS, ...MENDED, ...RECENT]

/** Staff look through what came by phone and by agents, on these days. */
const CHECKS = [150, 120, 90, 62, 43, 29, 15, 5, 1].map((days): Scene => ({
  days,
  at: "06:00",
  play: async ({ desk }) => {
    await desk.checkOrders("ewa")
    await desk.judge(
      "tomasz",
      { email: ["jan.kowalski@poczta.example"] },
      { verdict: "dismissed", comment: "The Jan Kowalski whom we know. He pays" }
    )
    await desk.judge(
      "tomasz",
      { email: ["viktor.stahl@mail.example"] },
      { verdict: "confirmed", comment: "Signed for, like all the others" }
    )
    await desk.judge(
      "ewa",
      { email: THROWAWAY_OF_OLD },
      { verdict: "confirmed", comment: "The mailbox is gone, the parcel came back" }
    )
  },
}))

/** Of the settings, what the plugin was told when it was installed: since when staff are told of what happens. */
const NOTICES = ["flagged", "refused", "held", "read"]

/** The orders that came without the plugin: by phone, by agents, from the old web shop. */
class Trading {
  private done = 0

  constructor(
    private readonly container: MedusaContainer,
    private readonly clock: Clock,
    private readonly trade: Trade,
    private readonly plans: Plan[],
    private readonly tell: (done: number) => void
  ) {}

  /** Up to a moment, or up to the present. */
  async goOnUntil(moment?: Date): Promise<void> {
    const due = this.plans.filter(({ placed_at }) => !moment || placed_at < moment)
    this.plans.splice(0, due.length)
    if (due.length) await this.place(due)
    this.done += due.length
    this.tell(this.done)
  }

  /** So that they are recorded when they were placed, as the event of an order does it. */
  async place(plans: Plan[]): Promise<void> {
    await this.clock.goTo(new Date(plans[plans.length - 1].placed_at.getTime() + MINUTE / 2))
    const order_ids = await placeOrders(this.container, this.trade.shop, plans)
    await recordOrdersWorkflow(this.container).run({ input: { order_ids } })
    await refreshOrderScreeningsWorkflow(this.container).run({ input: { order_ids } })
  }
}

/**
 * Six months of a shop with the plugin: its orders, and what was refused, flagged, held, banned and reviewed
 * meanwhile. Nothing of it is written by hand. The clock is put back, and the shop's trade, its shoppers and its
 * staff do again what they did then, through Medusa's and the plugin's own workflows.
 */
export const seedHistory = async (
  container: MedusaContainer,
  trade: Trade,
  tell: (done: number) => void
) => {
  const plans = planOrders(trade)
  const scenes = [...SCENES, ...CHECKS]
    .map((scene) => ({ ...scene, moment: momentOf(scene, new Date()) }))
    .sort((a, b) => a.moment.getTime() - b.moment.getTime())

  const clock = await Clock.open(container)
  await clock.start(scenes[0].moment)
  await blacklistOf(container).noticeEvents.setClocks(NOTICES, clock.now())
  const trading = new Trading(container, clock, trade, plans, tell)
  const till = new Till(container, clock, trade.shop)
  const desk = await Desk.open(container, clock)
  const stage: Stage = {
    container,
    clock,
    till,
    desk,
    shop: trade.shop,
    kept: new Map(),
    takeOrders: async (email, count) =>
      trading.place(planOrdersOf(trade, email, count, clock.now().getTime())),
  }
  for (const { moment, play } of scenes) {
    await trading.goOnUntil(moment)
    await clock.goTo(moment)
    await play(stage)
    await desk.minute()
  }
  await trading.goOnUntil()
  await clock.close()
  await desk.copyOrders()
}
