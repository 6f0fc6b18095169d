import { customerKey, ipKey } from "../../src/modules/blacklist/screening/entry-index"
import type { Origin } from "../../src/modules/blacklist/screening"
import { CART_TABLE } from "./support/fill"
import { untilWaiting } from "./support/locks"
import { onDatabase } from "./support/module"

const FIRST = "203.0.113.7"
const SECOND = "198.51.100.1"

onDatabase(({ service, sql, knex, anotherProcess }) => {
  /** The row of the cart, and the id of the transaction that wrote it last. */
  const stored = async (cartId = "cart_1") => {
    const rows = await sql(
      "select ip, ip_key, counted_ip_key, ip_network_key, customer_id, customer_key, xmin::text as written_by from blacklist_cart_origin where cart_id = ?",
      [cartId]
    )
    expect(rows).toHaveLength(1)
    return rows[0]
  }
  const note = async (...origins: Origin[]) => {
    for (const origin of origins) await service.origins.save("cart_1", origin)
    return stored()
  }

  it.each<[string, Origin[], Origin]>([
    ["the first request", [{ ip: FIRST, customer_id: null }], { ip: FIRST, customer_id: null }],
    [
      "a request without IP or login",
      [{ ip: null, customer_id: null }],
      { ip: null, customer_id: null },
    ],
    [
      "a later IP in place of the former",
      [
        { ip: FIRST, customer_id: null },
        { ip: SECOND, customer_id: null },
      ],
      { ip: SECOND, customer_id: null },
    ],
    [
      "no IP: the former stays",
      [
        { ip: FIRST, customer_id: "cus_1" },
        { ip: null, customer_id: "cus_1" },
      ],
      { ip: FIRST, customer_id: "cus_1" },
    ],
    [
      "an IP that comes late",
      [
        { ip: null, customer_id: null },
        { ip: FIRST, customer_id: null },
      ],
      { ip: FIRST, customer_id: null },
    ],
    [
      "a login",
      [
        { ip: FIRST, customer_id: null },
        { ip: FIRST, customer_id: "cus_1" },
      ],
      { ip: FIRST, customer_id: "cus_1" },
    ],
    [
      "a logout: the login does not stay",
      [
        { ip: FIRST, customer_id: "cus_1" },
        { ip: FIRST, customer_id: null },
      ],
      { ip: FIRST, customer_id: null },
    ],
    [
      "a logout without an IP",
      [
        { ip: FIRST, customer_id: "cus_1" },
        { ip: null, customer_id: null },
      ],
      { ip: FIRST, customer_id: null },
    ],
    [
      "somebody else's login",
      [
        { ip: FIRST, customer_id: "cus_1" },
        { ip: SECOND, customer_id: "cus_2" },
      ],
      { ip: SECOND, customer_id: "cus_2" },
    ],
  ])("notes %s", async (_, origins, { ip, customer_id }) => {
    expect(await note(...origins)).toMatchObject({
      ip,
      ip_key: ip && ipKey(ip).toString(),
      counted_ip_key: ip && ipKey(ip).toString(),
      ip_network_key: ip && expect.stringMatching(/^-?\d+$/),
      customer_id,
      customer_key: customer_id && customerKey(customer_id).toString(),
    })
  })

  it.each<[string, boolean, Origin, Origin]>([
    [
      "nothing changed",
      false,
      { ip: FIRST, customer_id: "cus_1" },
      { ip: FIRST, customer_id: "cus_1" },
    ],
    [
      "nothing is known, again",
      false,
      { ip: null, customer_id: null },
      { ip: null, customer_id: null },
    ],
    [
      "only the IP is missing",
      false,
      { ip: FIRST, customer_id: "cus_1" },
      { ip: null, customer_id: "cus_1" },
    ],
    ["the IP changed", true, { ip: FIRST, customer_id: null }, { ip: SECOND, customer_id: null }],
    [
      "somebody logged out",
      true,
      { ip: FIRST, customer_id: "cus_1" },
      { ip: FIRST, customer_id: null },
    ],
  ])("%s: writes again is %s", async (_, writes, first, second) => {
    const { written_by } = await note(first)
    expect((await note(second)).written_by !== written_by).toBe(writes)
  })

  describe("in a store, where there are carts", () => {
    const ORIGIN = { ip: FIRST, customer_id: "cus_1" }
    const noted = async (cartId: string) => {
      await service.origins.save(cartId, { ip: SECOND, customer_id: null })
      return await service.listCartOrigins({ cart_id: cartId })
    }
    beforeEach(async () => {
      await sql(CART_TABLE)
      await sql(`insert into cart (id, completed_at, deleted_at) values
        ('cart_open', null, null), ('cart_completed', now(), null), ('cart_deleted', null, now())`)
    })

    it("notes open carts", async () => {
      expect(await noted("cart_open")).toMatchObject([{ ip: SECOND }])
    })

    it.each(["cart_completed", "cart_deleted", "cart_unknown"])(
      "notes nothing of %s, and leaves what was noted",
      async (cartId) => {
        expect(await noted(cartId)).toEqual([])
        await anotherProcess().origins.save("cart_open", ORIGIN)
        await sql("update blacklist_cart_origin set cart_id = ?", [cartId])
        expect(await noted(cartId)).toMatchObject([ORIGIN])
      }
    )
  })

  it.each([
    ["long", `cart_${"x".repeat(251)}`],
    ["empty", ""],
    ["unprintable", "cart_1\0"],
    ["of several lines", "cart_1\nINFO"],
  ])("asks the database nothing about an id that is %s", async (_, cartId) => {
    await sql("drop table blacklist_cart_origin")
    await service.origins.save(cartId, { ip: FIRST, customer_id: null })
    await expect(service.origins.save("cart_1", { ip: FIRST, customer_id: null })).rejects.toThrow()
  })

  it("keeps the carts apart", async () => {
    await service.origins.save("cart_1", { ip: FIRST, customer_id: "cus_1" })
    await service.origins.save("cart_2", { ip: SECOND, customer_id: null })
    expect(await stored("cart_1")).toMatchObject({ ip: FIRST, customer_id: "cus_1" })
    expect(await stored("cart_2")).toMatchObject({ ip: SECOND, customer_id: null })
  })

  it("takes requests of one cart that come at once", async () => {
    const origins = Array.from({ length: 20 }, (_, n) => ({
      ip: `203.0.113.${n}`,
      customer_id: `cus_${n}`,
    }))
    await Promise.all(origins.map((origin) => service.origins.save("cart_1", origin)))
    const { ip, customer_id } = await stored()
    expect(origins).toContainEqual({ ip, customer_id })
  })

  it("forgets those not seen since a moment, and says how many", async () => {
    for (const id of ["old_1", "old_2", "new"])
      await service.origins.save(id, { ip: FIRST, customer_id: null })
    await sql(
      "update blacklist_cart_origin set seen_at = '2026-01-01T00:00:00Z' where cart_id like 'old%'"
    )
    const left = () => sql("select cart_id from blacklist_cart_origin order by cart_id")

    expect(await service.origins.deleteExpired(new Date("2026-01-01T00:00:00Z"))).toBe(0)
    expect(await left()).toHaveLength(3)
    expect(await service.origins.deleteExpired(new Date("2026-01-01T00:00:01Z"))).toBe(2)
    expect(await left()).toEqual([{ cart_id: "new" }])
    expect(await service.origins.deleteExpired(new Date("2026-01-01T00:00:01Z"))).toBe(0)
  })

  it("forgets those that were deleted softly as well: they hold an IP", async () => {
    await service.origins.save("old", { ip: FIRST, customer_id: null })
    await sql("update blacklist_cart_origin set seen_at = '2026-01-01', deleted_at = now()")
    expect(await service.origins.deleteExpired(new Date("2026-02-01"))).toBe(1)
    expect(await sql("select 1 from blacklist_cart_origin")).toEqual([])
  })

  it("does not forget one that is seen again at that moment", async () => {
    await service.origins.save("cart_1", { ip: FIRST, customer_id: null })
    await sql("update blacklist_cart_origin set seen_at = '2026-01-01'")
    const request = await knex().transaction()
    await request.raw("update blacklist_cart_origin set seen_at = now()")
    const forgetting = service.origins.deleteExpired(new Date("2026-02-01"))
    await untilWaiting(request).finally(() => request.commit())
    expect(await forgetting).toBe(0)
    expect(await sql("select 1 from blacklist_cart_origin")).toHaveLength(1)
  })
})
