/** A moment as answers spell it: ISO 8601 in UTC. */
export const isoOf = (moment: Date | string | null) => moment && new Date(moment).toISOString()
