import {
  EMPTY_FACTS,
  factsOfCart,
  factsOfOrder,
  FACTS_FROM_CART,
  type ScreenedCart,
} from "../facts"

const CART: ScreenedCart = {
  id: "cart_1",
  email: "jan@spam.example",
  sales_channel_id: "sc_1",
  customer_id: "cus_1",
  customer: { id: "cus_1", phone: "600700800" },
  shipping_address: { city: "Wrocław" },
  billing_address: { city: "Berlin" },
}

const FACTS = {
  customer_id: "cus_1",
  email: "jan@spam.example",
  phone: "600700800",
  customer_email: null,
  sales_channel_id: "sc_1",
  shipping_address: { city: "Wrocław" },
  billing_address: { city: "Berlin" },
  placed_at: null,
}

const NOTHING = {
  customer_id: null,
  email: null,
  phone: null,
  customer_email: null,
  sales_channel_id: null,
  shipping_address: null,
  billing_address: null,
  placed_at: null,
}

describe("factsOfCart", () => {
  it("are those of the cart; IP and login are left open, not denied", () => {
    const { ...given } = factsOfCart(CART)
    expect(given).toStrictEqual({ ...FACTS, cart_id: "cart_1", order_id: null })
  })

  it.each([
    [
      { total: 12.5, currency_code: "eur" },
      { amount: 12.5, currency_code: "eur" },
    ],
    [{ total: { valueOf: (): number => 0.3 } }, { amount: 0.3, currency_code: null }],
  ])("say what %j costs, where the cart was read with its total", (total, told) => {
    expect(factsOfCart({ ...CART, ...total })).toMatchObject(told)
  })

  it("say the same when a workflow has written them as JSON", () => {
    const facts = factsOfCart(CART)
    expect(JSON.parse(JSON.stringify(facts))).toStrictEqual({ ...facts })
  })

  it.each<[string, Partial<ScreenedCart>]>([
    ["absent", {}],
    [
      "null",
      {
        email: null,
        sales_channel_id: null,
        customer_id: null,
        customer: null,
        shipping_address: null,
        billing_address: null,
      },
    ],
  ])("are null where the cart's are %s", (_, rest) => {
    expect(factsOfCart({ id: "cart_1", ...rest })).toStrictEqual({
      ...NOTHING,
      cart_id: "cart_1",
      order_id: null,
    })
  })

  it.each([
    [
      "the id alone, when the record was not loaded",
      { customer_id: "cus_2", customer: undefined },
      "cus_2",
      null,
    ],
    [
      "the record, when the id was not loaded",
      { customer_id: undefined, customer: { id: "cus_3" } },
      "cus_3",
      null,
    ],
    ["the record without a phone", { customer: { id: "cus_1", phone: null } }, "cus_1", null],
  ])("take the customer from %s", (_, changes, customer_id, phone) => {
    expect(factsOfCart({ ...CART, ...changes })).toMatchObject({ customer_id, phone })
  })
})

describe("factsOfOrder", () => {
  it("are those of the order, with the cart it came from", () => {
    expect(factsOfOrder({ ...CART, id: "order_1" }, "cart_1")).toStrictEqual({
      ...FACTS,
      cart_id: "cart_1",
      order_id: "order_1",
    })
  })

  it.each([
    ["a date", new Date("2026-11-22T10:00:00.000Z")],
    ["text, as JSON has it", "2026-11-22T10:00:00.000Z"],
  ])("know when it was placed: %s", (_, created_at) => {
    expect(factsOfOrder({ ...CART, id: "order_1", created_at }, "cart_1").placed_at).toBe(
      created_at
    )
  })

  it("have no cart where an admin made the order", () => {
    expect(factsOfOrder({ id: "order_1" }, null)).toStrictEqual({
      ...NOTHING,
      cart_id: null,
      order_id: "order_1",
    })
  })
})

it("facts of which nothing is known leave IP and login to the cart, or deny them", () => {
  const { customer_email: _email, ...nothing } = NOTHING
  expect(FACTS_FROM_CART).toStrictEqual({ ...nothing, cart_id: null, order_id: null })
  expect(EMPTY_FACTS).toStrictEqual({ ...FACTS_FROM_CART, ip: null, logged_in_customer_id: null })
})
