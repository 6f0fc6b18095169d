import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, generateJwtToken, Modules } from "@medusajs/framework/utils"

/** Headers with which a request is made as somebody. */
export interface Headers {
  headers: Record<string, string>
}

const tokenFor = (
  container: MedusaContainer,
  actor: { actor_id: string; actor_type: string; auth_identity_id: string }
) => {
  const { projectConfig } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  return generateJwtToken(
    { ...actor, app_metadata: { [`${actor.actor_type}_id`]: actor.actor_id } },
    { secret: projectConfig.http.jwtSecret as string, expiresIn: "1d" }
  )
}

/** An admin user who is logged in. */
export async function createAdmin(
  container: MedusaContainer,
  email = "admin@shop.example"
): Promise<Headers & { userId: string }> {
  const user = await container.resolve(Modules.USER).createUsers({ email })
  const identity = await container.resolve(Modules.AUTH).createAuthIdentities({
    provider_identities: [{ provider: "emailpass", entity_id: user.email }],
    app_metadata: { user_id: user.id },
  })
  const token = tokenFor(container, {
    actor_id: user.id,
    actor_type: "user",
    auth_identity_id: identity.id,
  })
  return { userId: user.id, headers: { authorization: `Bearer ${token}` } }
}

/** A customer with an account, and the header with which that customer is logged in. */
export async function createAccount(
  container: MedusaContainer,
  profile: { email: string; phone?: string; first_name?: string; last_name?: string }
): Promise<Headers & { customerId: string }> {
  const customer = await container
    .resolve(Modules.CUSTOMER)
    .createCustomers({ ...profile, has_account: true })
  const identity = await container.resolve(Modules.AUTH).createAuthIdentities({
    provider_identities: [{ provider: "emailpass", entity_id: profile.email }],
    app_metadata: { customer_id: customer.id },
  })
  const token = tokenFor(container, {
    actor_id: customer.id,
    actor_type: "customer",
    auth_identity_id: identity.id,
  })
  return { customerId: customer.id, headers: { authorization: `Bearer ${token}` } }
}
