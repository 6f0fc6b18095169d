interface ListQuery {
  limit: number
  offset: number
  order: string
  fields?: string
}

/** The filters of a list as the module's service takes them: those that were given, without the page. */
export const filtersOf = <T extends ListQuery>({
  limit: _limit,
  offset: _offset,
  order: _order,
  fields: _fields,
  ...filters
}: T) =>
  Object.fromEntries(
    Object.entries(filters).filter(([, value]) => value !== undefined && value !== "")
  ) as Partial<Omit<T, keyof ListQuery>>
