/** Only what differs from before: an update does not send what nobody touched. */
export const changedFields = <T extends object>(after: T, before: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(after).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key as keyof T])
    )
  ) as Partial<T>
