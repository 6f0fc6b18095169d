import type { Period } from "../../../types/rules"

export const DAY: Period = { value: 1, unit: "day" }
export const MONTH: Period = { value: 1, unit: "month" }
export const HALF_A_YEAR: Period = { value: 6, unit: "month" }
export const YEAR: Period = { value: 12, unit: "month" }
