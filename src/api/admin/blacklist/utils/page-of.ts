/** The page a list asks for, as a module service takes it; rows of equal order are told apart by id. */
export function pageOf({ limit, offset, order }: { limit: number; offset: number; order: string }) {
  const column = order.replace(/^-/, "")
  const sorting: Record<string, "ASC" | "DESC"> = {
    [column]: order.startsWith("-") ? "DESC" : "ASC",
  }
  sorting.id ??= "ASC"
  return { take: limit, skip: offset, order: sorting }
}
