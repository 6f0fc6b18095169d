/** Every value in parsed JSON with its path, `data.object.id`; objects and lists only by what is in them. */
export function leavesOf(value: unknown, path = ""): [path: string, json: string][] {
  if (value === undefined) return []
  if (value === null || typeof value !== "object")
    return path ? [[path, JSON.stringify(value)]] : []
  return Object.entries(value).flatMap(([key, inner]) =>
    leavesOf(inner, path ? `${path}.${key}` : key)
  )
}
