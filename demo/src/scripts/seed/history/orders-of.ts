import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

export const newestOrderOf = async (
  container: MedusaContainer,
  email: string
): Promise<string | undefined> => {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id"],
    filters: { email },
    pagination: { take: 1, skip: 0, order: { created_at: "DESC" } },
  })
  return data[0]?.id
}
