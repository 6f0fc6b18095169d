import type { MedusaContainer } from "@medusajs/framework/types"
import type { Shop } from "../store"
import type { Clock } from "./clock"
import type { Desk } from "./desk"
import type { Till } from "./till"

const DAY = 24 * 60 * 60 * 1000

/** Where the past is played. */
export interface Stage {
  container: MedusaContainer
  clock: Clock
  till: Till
  desk: Desk
  shop: Shop
  /** What a scene leaves for a later one: carts and orders by a name of their own. */
  kept: Map<string, string>
  /** Orders that were taken by phone and by agents at this moment, in bulk. */
  takeOrders: (email: string, count: number) => Promise<void>
}

/** Something that happened so many days ago, at a time of day (UTC). The day before yesterday is 2. */
export interface Scene {
  days: number
  at: `${number}:${number}`
  play: (stage: Stage) => Promise<void>
}

export const momentOf = ({ days, at }: Pick<Scene, "days" | "at">, now: Date): Date => {
  const moment = new Date(now.getTime() - days * DAY)
  const [hours, minutes] = at.split(":").map(Number)
  moment.setUTCHours(hours, minutes, 0, 0)
  return moment
}

export const kept = ({ kept }: Stage, name: string): string => kept.get(name) as string
