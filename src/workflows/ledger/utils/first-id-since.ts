import { encodeTime } from "ulid"

const ULID_TIME_LENGTH = 10

/**
 * Less than any id that Medusa gives since a moment, more than those before. Core has an index on ids,
 * and none on the time of an order or of a payment session; the ids are ULIDs, which begin with it.
 */
export const firstIdSince = (prefix: string, moment: Date): string =>
  `${prefix}_${encodeTime(moment.getTime(), ULID_TIME_LENGTH)}`
