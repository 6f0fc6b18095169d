import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** A query of core's data. */
export interface GraphQuery {
  entity: string
  fields: string[]
  filters: Record<string, unknown>
  pagination?: { take?: number; skip?: number; order?: Record<string, "ASC" | "DESC"> }
}

/**
 * Rows of `query.graph` as the caller says they are: the types that Medusa generates know neither the links
 * between modules nor what a list of fields leaves out.
 */
export async function readGraph<Row>(
  query: GraphQuery,
  container: MedusaContainer
): Promise<Row[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph(query)
  return data
}
