import { definePolicies, toPascalCase } from "@medusajs/framework/utils"
import { BLACKLIST_RESOURCES, POLICY_OPERATIONS } from "../types"

/**
 * What a store with the feature flag `rbac` can put into its roles. Medusa loads this folder at boot and
 * shows the policies where roles are edited; without the flag they are names that nobody asks for.
 */
export const blacklistPolicies = definePolicies(
  BLACKLIST_RESOURCES.flatMap((resource) =>
    POLICY_OPERATIONS.map((operation) => ({
      name: `${toPascalCase(operation)}${toPascalCase(resource)}`,
      resource,
      operation,
      description: `${toPascalCase(operation)} ${resource.replaceAll("_", " ")}`,
    }))
  )
)
