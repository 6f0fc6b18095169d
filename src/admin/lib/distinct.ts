/** The ids that are there, each once. */
export const distinctIds = (ids: (string | null | undefined)[]): string[] => [
  ...new Set(ids.flatMap((id) => id ?? [])),
]
