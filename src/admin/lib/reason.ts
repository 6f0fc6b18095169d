import { z } from "zod"

export const MAX_REASON_LENGTH = 1000

export const reasonShape = (tooLong: string) => z.string().max(MAX_REASON_LENGTH, tooLong)

export const toReason = (reason: string): string | null => reason.trim() || null
