import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, FeatureFlag, Modules } from "@medusajs/framework/utils"
import type { AxiosInstance, AxiosResponse } from "axios"
import type { Store } from "./store"

interface Row {
  id: string
}
interface RolesService {
  createRbacRoles: (role: { name: string }) => Promise<Row>
  createRbacPolicies: (
    policies: { resource: string; operation: string; role_id: string }[]
  ) => Promise<Row[]>
}

/** Medusa reads its flag from the environment, and the runner asks for it before that. */
export function switchRolesOn(): void {
  process.env.MEDUSA_FF_RBAC = "true"
  FeatureFlag.setFlag("rbac", true)
}

/** Requests of one admin; answers are returned whatever their status. */
export interface RoleHolder {
  request: (method: string, path: string, body?: object) => Promise<AxiosResponse>
}

const PASSWORD = "only-for-tests"

async function createUser(
  api: AxiosInstance,
  container: MedusaContainer,
  email: string,
  roleId: string | null
) {
  const user = await container.resolve(Modules.USER).createUsers({ email })
  if (roleId) {
    await container.resolve(ContainerRegistrationKeys.LINK).create({
      [Modules.USER]: { user_id: user.id },
      [Modules.RBAC]: { rbac_role_id: roleId },
    })
  }
  await api.post("/auth/user/emailpass/register", { email, password: PASSWORD })
  const auth = container.resolve(Modules.AUTH)
  const [identity] = await auth.listProviderIdentities({ entity_id: email })
  await auth.updateAuthIdentities({
    id: identity.auth_identity_id as string,
    app_metadata: { user_id: user.id },
  })
}

let users = 0

/**
 * A new admin whose role has these permissions (`resource:operation`), logged in as the dashboard does it;
 * null has no role at all.
 */
export async function holderOf(
  { api, container }: Pick<Store, "api" | "container">,
  permissions: readonly string[] | null
): Promise<RoleHolder> {
  const name = `holder${(users += 1)}`
  const email = `${name}@shop.example`
  const roles = container.resolve<RolesService>(Modules.RBAC)
  const role = permissions && (await roles.createRbacRoles({ name }))
  if (role) {
    await roles.createRbacPolicies(
      permissions.map((permission) => {
        const [resource, operation] = permission.split(":")
        return { resource, operation, role_id: role.id }
      })
    )
  }
  await createUser(api, container, email, role?.id ?? null)

  const login = await api.post("/auth/user/emailpass", { email, password: PASSWORD })
  const headers = { authorization: `Bearer ${login.data.token}` }
  return {
    request: (method, url, data) =>
      api.request({ method, url, data, headers, validateStatus: () => true }),
  }
}
