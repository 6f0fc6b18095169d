import { useQuery } from "@tanstack/react-query"
import type { BlacklistPermission } from "../../../types"
import { permits } from "../lib/permissions"
import { sdk } from "./resource"

const FIVE_MINUTES = 5 * 60 * 1000

/**
 * What the admin's role permits, in a store with Medusa's roles (feature flag `rbac`); without them, all.
 * The dashboard has asked for both already, but lends its answers to no extension: the keys are the ones
 * under which it keeps them.
 */
export const usePermissions = () => {
  const flags = useQuery({
    queryKey: ["admin", "feature-flags"],
    queryFn: async () => {
      const { feature_flags } = await sdk.client.fetch<{
        feature_flags: Record<string, boolean | undefined>
      }>("/admin/feature-flags")
      return feature_flags
    },
    staleTime: FIVE_MINUTES,
  })
  const hasRoles = flags.data?.rbac === true
  const own = useQuery({
    queryKey: ["me-permissions"],
    queryFn: () => sdk.client.fetch<{ permissions: string[] }>("/admin/rbac/me/permissions"),
    staleTime: FIVE_MINUTES,
    enabled: hasRoles,
  })

  return {
    isPending: flags.isPending || (hasRoles && own.isPending),
    can: (...needed: BlacklistPermission[]) =>
      permits(hasRoles ? (own.data?.permissions ?? []) : null, needed),
  }
}
