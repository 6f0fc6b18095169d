import { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import {
  createCustomerGroupsWorkflow,
  createUserAccountWorkflow,
  linkCustomersToCustomerGroupWorkflow,
} from "@medusajs/medusa/core-flows"
import type { Person } from "./people"
import type { Random } from "./random"

const DAY = 24 * 60 * 60 * 1000

export const ADMIN = { email: "admin@demo.example", password: "demo-admin" }
export const LOGIN_PASSWORD = "demo"

const registerLogin = async (container: MedusaContainer, email: string, password: string) => {
  const { success, authIdentity, error } = await container
    .resolve(Modules.AUTH)
    .register("emailpass", { body: { email, password } })
  if (!success || !authIdentity) {
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `No login for ${email}: ${error}`)
  }
  return authIdentity
}

export const seedAdmin = async (container: MedusaContainer) => {
  const { id } = await registerLogin(container, ADMIN.email, ADMIN.password)
  await createUserAccountWorkflow(container).run({
    input: {
      authIdentityId: id,
      userData: { email: ADMIN.email, first_name: "Demo", last_name: "Admin" },
    },
  })
}

const groupUp = async (container: MedusaContainer, people: Person[], ids: string[]) => {
  const { result: groups } = await createCustomerGroupsWorkflow(container).run({
    input: { customersData: [{ name: "VIP" }, { name: "Wholesale" }] },
  })
  for (const group of groups) {
    const add = ids.filter((_, index) => people[index].group === group.name)
    await linkCustomersToCustomerGroupWorkflow(container).run({ input: { id: group.id, add } })
  }
}

/** Answers the ids in the order of the people. */
export const seedCustomers = async (
  container: MedusaContainer,
  people: Person[],
  random: Random,
  tell: (done: number) => void
): Promise<string[]> => {
  const service = container.resolve(Modules.CUSTOMER)
  const ids: string[] = []
  for (let from = 0; from < people.length; from += 50) {
    const created = await service.createCustomers(
      people.slice(from, from + 50).map((person) => ({
        email: person.email,
        first_name: person.first_name,
        last_name: person.last_name,
        company_name: person.company_name ?? undefined,
        phone: person.phone ?? undefined,
        has_account: person.has_account,
        created_at: new Date(Date.now() - random.int(182, 700) * DAY),
        addresses: person.addresses.map((address, index) => ({
          ...address,
          address_name: index === 0 ? "Home" : "Second address",
          company: address.company ?? undefined,
          address_2: address.address_2 ?? undefined,
          province: address.province ?? undefined,
          phone: address.phone ?? undefined,
          is_default_shipping: index === 0,
          is_default_billing: index === 0,
        })),
      }))
    )
    ids.push(...created.map(({ id }) => id))
    tell(ids.length)
  }
  await groupUp(container, people, ids)

  const auth = container.resolve(Modules.AUTH)
  for (const [index, person] of people.entries()) {
    if (person.login) {
      const identity = await registerLogin(container, person.email, LOGIN_PASSWORD)
      await auth.updateAuthIdentities({
        id: identity.id,
        app_metadata: { customer_id: ids[index] },
      })
    }
  }
  return ids
}
