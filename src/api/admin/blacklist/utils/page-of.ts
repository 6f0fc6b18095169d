/** The page a list asks for, as a module service takes it; rows of equal order are told apart by id. */
export const pageOf = ({
  limit,
  offset,
  order,
}: {
  limit: number
  offset: number
  order: string
}) => ({
  take: limit,
  skip: offset,
  order: {
    [order.replace(/^-/, "")]: order.startsWith("-") ? ("DESC" as const) : ("ASC" as const),
    id: "ASC" as const,
  },
})
