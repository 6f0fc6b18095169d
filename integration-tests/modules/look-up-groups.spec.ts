import { manualRule } from "./support/ledger"
import { CORE_TABLES } from "./support/fill"
import { onDatabase } from "./support/module"
import { lookUp } from "./support/rows"

onDatabase(({ service, sql }) => {
  const groupsOf = async (facts: Parameters<typeof lookUp>[1]) =>
    (await lookUp(service, facts)).groups.sort()

  it("are none where the store has no such tables", async () => {
    await manualRule(service, { customer_group_ids: ["vip"] })
    expect(await groupsOf({ customer_id: "cus_1", logged_in_customer_id: "cus_1" })).toEqual([])
  })

  describe("in a store", () => {
    beforeEach(async () => {
      for (const statement of CORE_TABLES) await sql(statement)
      await sql(`insert into customer (id, has_account) values
        ('cus_account', true), ('cus_other', true), ('cus_guest', false)`)
      await sql(`insert into customer_group_customer (id, customer_id, customer_group_id, deleted_at) values
        ('1', 'cus_account', 'vip', null), ('2', 'cus_account', 'vip', null), ('3', 'cus_account', 'new', null),
        ('4', 'cus_account', 'former', now()), ('5', 'cus_other', 'b2b', null), ('6', 'cus_guest', 'guests', null)`)
    })

    it("are not asked for where no rule wants to know", async () => {
      await manualRule(service)
      expect(await groupsOf({ logged_in_customer_id: "cus_account" })).toEqual([])
    })

    it.each<[string, string[], Parameters<typeof lookUp>[1]]>([
      [
        "the logged-in customer's, each once, without former ones",
        ["new", "vip"],
        { logged_in_customer_id: "cus_account" },
      ],
      [
        "those of who is logged in, were the cart another's",
        ["b2b"],
        { customer_id: "cus_account", logged_in_customer_id: "cus_other" },
      ],
      ["those noted for the cart", ["b2b"], { cart_id: "cart_1", customer_id: "cus_account" }],
      [
        "a guest's own record's",
        ["guests"],
        { customer_id: "cus_guest", logged_in_customer_id: null },
      ],
      [
        "none for a guest who typed an account's e-mail",
        [],
        { customer_id: "cus_account", logged_in_customer_id: null },
      ],
      [
        "none for a cart of which nothing was noted",
        [],
        { cart_id: "cart_2", customer_id: "cus_account" },
      ],
      ["none for nobody", [], { logged_in_customer_id: null }],
      ["none for an unknown customer", [], { logged_in_customer_id: "cus_unknown" }],
    ])("are %s: %j", async (_, groups, facts) => {
      await manualRule(service, { for_unassigned_customers: true })
      await service.origins.save("cart_1", { ip: null, customer_id: "cus_other" })
      expect(await groupsOf(facts)).toEqual(groups)
    })
  })
})
