/** The ids that are there, each once. A form holds an empty one until something is chosen. */
export const distinctIds = (ids: (string | null | undefined)[]): string[] => [
  ...new Set(ids.flatMap((id) => id || [])),
]
