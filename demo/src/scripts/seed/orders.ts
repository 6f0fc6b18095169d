import { CreateOrderDTO, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { PRODUCTS } from "./catalog"
import { COUNTRIES } from "./countries"
import { Person } from "./people"
import { Random } from "./random"
import { PAYMENT_PROVIDER, REGIONS, Shop, TAX_RATES } from "./store"

const DAY = 24 * 60 * 60 * 1000
const BATCH = 100

type Fate = "fresh" | "shipped" | "delivered" | "canceled"

export interface Plan {
  person: Person
  customer_id: string
  placed_at: Date
  fate: Fate
  total: number
  order: CreateOrderDTO & { created_at: Date; canceled_at?: Date }
}

/** Trade grows: more orders this month than half a year ago, and few at night. */
const placedAt = (random: Random, now: number, last = 1) => {
  const day = new Date(now - (last + (180 - last) * random.next() ** 1.4) * DAY)
  day.setUTCHours(
    random.weighted([7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 2], (hour) =>
      hour === 2 ? 0.3 : hour / 6
    )
  )
  day.setUTCMinutes(random.int(0, 59), random.int(0, 59))
  return day
}

const fateOf = (random: Random, person: Person, ageInDays: number): Fate => {
  if (random.chance(person.dishonest ? 0.45 : 0.04)) {
    return "canceled"
  }
  return ageInDays < 2 ? "fresh" : ageInDays < 8 ? "shipped" : "delivered"
}

const itemsOf = (random: Random, shop: Shop, person: Person, region: keyof typeof REGIONS) => {
  const wholesale = person.group === "Wholesale"
  const liked = person.dishonest ? PRODUCTS.filter(({ hot }) => hot) : PRODUCTS
  const count = person.dishonest ? 1 : random.weighted([1, 2, 3, 4], (n) => 1 / n)
  const chosen = new Set(
    Array.from({ length: count }, () => random.weighted(liked, ({ hot }) => (hot ? 0.4 : 1)))
  )
  const price = { pl: 1, eu: 2, us: 3 }[region]
  const country = person.addresses[0].country_code
  return [...chosen].map((product) => {
    const index = random.int(0, product.variants.length - 1)
    const stored = shop.products.find(({ handle }) => handle === product.handle)!
    const variant = stored.variants.find(({ title }) => title === product.variants[index][0])!
    return {
      title: stored.title,
      subtitle: variant.title ?? undefined,
      thumbnail: stored.thumbnail ?? undefined,
      product_id: stored.id,
      product_title: stored.title,
      product_handle: stored.handle ?? undefined,
      variant_id: variant.id,
      variant_title: variant.title ?? undefined,
      variant_sku: variant.sku ?? undefined,
      requires_shipping: true,
      is_tax_inclusive: region !== "us",
      unit_price: product.variants[index][price] as number,
      quantity: wholesale
        ? random.int(6, 24)
        : person.dishonest
          ? random.int(1, 3)
          : random.weighted([1, 2, 3], (n) => 1 / n ** 2),
      tax_lines: [
        { code: "VAT", description: "VAT", rate: TAX_RATES[country], provider_id: "tp_system" },
      ],
    }
  })
}

const plan = (
  random: Random,
  shop: Shop,
  person: Person,
  customer_id: string,
  now: number,
  placed_at = placedAt(random, now, person.last_order)
): Plan => {
  const home = person.addresses[0]
  const shipping = random.chance(0.8) ? home : random.pick(person.addresses)
  const region = COUNTRIES[shipping.country_code].region
  const { currency_code } = REGIONS[region]
  const fate = fateOf(random, person, (now - placed_at.getTime()) / DAY)
  const items = itemsOf(random, shop, person, region)
  const option = random.chance(person.dishonest ? 0.9 : 0.25)
    ? shop.shipping.options[region].find(({ name }) => name === "Express")!
    : shop.shipping.options[region].find(({ name }) => name === "Standard")!
  const total =
    items.reduce((sum, { unit_price, quantity }) => sum + unit_price * quantity, 0) + option.amount
  const address = (from: typeof home) => ({
    ...from,
    company: from.company ?? undefined,
    address_2: from.address_2 ?? undefined,
    province: from.province ?? undefined,
    phone: from.phone ?? undefined,
  })
  return {
    person,
    customer_id,
    placed_at,
    fate,
    total,
    order: {
      region_id: shop.regions[region],
      customer_id,
      sales_channel_id: person.group === "Wholesale" ? shop.channels.wholesale : shop.channels.web,
      email: person.email,
      currency_code,
      status: fate === "canceled" ? "canceled" : fate === "delivered" ? "completed" : "pending",
      created_at: placed_at,
      canceled_at: fate === "canceled" ? new Date(placed_at.getTime() + DAY / 3) : undefined,
      shipping_address: address(shipping),
      billing_address: address(home),
      items,
      transactions:
        fate === "shipped" || fate === "delivered"
          ? [{ amount: total, currency_code, reference: "capture" }]
          : [],
      shipping_methods: [
        {
          name: option.name,
          amount: option.amount,
          shipping_option_id: option.id,
          is_tax_inclusive: region !== "us",
          data: {},
          tax_lines: [
            {
              code: "VAT",
              description: "VAT",
              rate: TAX_RATES[shipping.country_code],
              provider_id: "tp_system",
            },
          ],
        },
      ],
    } as unknown as Plan["order"],
  }
}

/** Who orders how often: as told for the known people, by weight for the others. */
const shoppers = (random: Random, people: Person[], total: number) => {
  const told = people.flatMap((person, index) => Array<number>(person.orders ?? 0).fill(index))
  const others = [...people.keys()].filter((index) => people[index].weight > 0)
  const once = others.slice(0, Math.max(0, total - told.length))
  const rest = Array.from({ length: Math.max(0, total - told.length - once.length) }, () =>
    random.weighted(others, (index) => people[index].weight)
  )
  return [...told, ...once, ...rest].slice(0, total)
}

const later = ({ placed_at }: Plan, days: number) => new Date(placed_at.getTime() + days * DAY)

const isCaptured = ({ fate }: Plan) => fate === "shipped" || fate === "delivered"

/**
 * The payments of a batch, as they would stand today. Authorising and capturing two thousand
 * of them one by one takes minutes, so they are created in the state they ended in, through
 * the payment module's own bulk methods.
 */
const seedPayments = async (container: MedusaContainer, plans: Plan[]): Promise<string[]> => {
  const payment = container.resolve(Modules.PAYMENT) as unknown as PaymentBulk
  const money = plans.map(({ total: amount, order }) => ({
    amount,
    currency_code: order.currency_code,
  }))
  const collections = await payment.createPaymentCollections(
    plans.map((entry, index) => ({
      ...money[index],
      status:
        entry.fate === "canceled" ? "canceled" : isCaptured(entry) ? "completed" : "authorized",
      authorized_amount: entry.total,
      captured_amount: isCaptured(entry) ? entry.total : 0,
      completed_at: isCaptured(entry) ? later(entry, 1) : null,
      created_at: entry.placed_at,
    }))
  )
  const sessions = await payment.createPaymentSessions(
    plans.map((entry, index) => ({
      ...money[index],
      provider_id: PAYMENT_PROVIDER,
      payment_collection_id: collections[index].id,
      data: { card_number: "•••• 4242", outcome: "approved" },
      status: entry.fate === "canceled" ? "canceled" : "authorized",
      authorized_at: entry.placed_at,
      created_at: entry.placed_at,
    }))
  )
  const payments = await payment.createPayments(
    plans.map((entry, index) => ({
      ...money[index],
      provider_id: PAYMENT_PROVIDER,
      payment_collection_id: collections[index].id,
      payment_session_id: sessions[index].id,
      data: { ...money[index], session_id: sessions[index].id, outcome: "approved" },
      captured_at: isCaptured(entry) ? later(entry, 1) : null,
      canceled_at: entry.fate === "canceled" ? entry.order.canceled_at : null,
      created_at: entry.placed_at,
    }))
  )
  await payment.createCaptures(
    plans.flatMap((entry, index) =>
      isCaptured(entry)
        ? [{ amount: entry.total, payment_id: payments[index].id, created_at: later(entry, 1) }]
        : []
    )
  )
  return collections.map(({ id }) => id)
}

/** Every Medusa module has these; the payment module's interface names only the single ones. */
interface PaymentBulk {
  createPaymentCollections(data: object[]): Promise<{ id: string }[]>
  createPaymentSessions(data: object[]): Promise<{ id: string }[]>
  createPayments(data: object[]): Promise<{ id: string }[]>
  createCaptures(data: object[]): Promise<{ id: string }[]>
}

interface CreatedOrder {
  id: string
  display_id: number
  items?: { id: string; title: string; quantity: unknown; variant_sku?: string | null }[]
}

/** Parcels for what was shipped. Answers them by the index of the order. */
const seedParcels = async (
  container: MedusaContainer,
  shop: Shop,
  plans: Plan[],
  orders: CreatedOrder[]
) => {
  const fulfillment = container.resolve(Modules.FULFILLMENT)
  const parcels = new Map<number, string>()
  const shipped = [...plans.keys()].filter((index) => isCaptured(plans[index]))
  for (const index of shipped) {
    const entry = plans[index]
    const { first_name, last_name, ...address } = entry.order.shipping_address!
    const { id } = await fulfillment.createFulfillment({
      location_id: shop.shipping.location_id,
      provider_id: "manual_manual",
      shipping_option_id: entry.order.shipping_methods![0].shipping_option_id,
      packed_at: later(entry, 1),
      shipped_at: later(entry, 1.2),
      delivered_at: entry.fate === "delivered" ? later(entry, 4) : null,
      created_at: later(entry, 1),
      delivery_address: { first_name, last_name, ...address },
      items: (orders[index].items ?? []).map((item) => ({
        title: item.title,
        sku: item.variant_sku ?? "",
        barcode: "",
        quantity: Number(item.quantity),
        line_item_id: item.id,
      })),
      order: {},
      labels: [],
    } as unknown as Parameters<typeof fulfillment.createFulfillment>[0])
    parcels.set(index, id)
  }
  return parcels
}

/** Notes on the orders' lines what was packed, sent and delivered. */
const noteParcels = async (container: MedusaContainer, plans: Plan[], orders: CreatedOrder[]) => {
  const service = container.resolve(Modules.ORDER) as unknown as {
    updateOrderItem(updates: { selector: object; data: object }[]): Promise<unknown>
  }
  const shipped = orders.filter((_, index) => isCaptured(plans[index]))
  const delivered = orders.filter((_, index) => plans[index].fate === "delivered")
  const quantities = new Set(
    shipped.flatMap(({ items }) => (items ?? []).map(({ quantity }) => Number(quantity)))
  )
  const idsOf = (list: CreatedOrder[]) => list.map(({ id }) => id)
  await service.updateOrderItem(
    [...quantities].flatMap((quantity) => [
      {
        selector: { order_id: idsOf(shipped), quantity },
        data: { fulfilled_quantity: quantity, shipped_quantity: quantity },
      },
      {
        selector: { order_id: idsOf(delivered), quantity },
        data: {
          fulfilled_quantity: quantity,
          shipped_quantity: quantity,
          delivered_quantity: quantity,
        },
      },
    ])
  )
}

/** Writes orders with their payments and parcels. Answers their ids. */
export const placeOrders = async (container: MedusaContainer, shop: Shop, plans: Plan[]) => {
  const ids: string[] = []
  for (let from = 0; from < plans.length; from += BATCH) {
    ids.push(...(await seedBatch(container, shop, plans.slice(from, from + BATCH))))
  }
  return ids
}

const seedBatch = async (container: MedusaContainer, shop: Shop, plans: Plan[]) => {
  const created = await container
    .resolve(Modules.ORDER)
    .createOrders(plans.map(({ order }) => order))
  // They are numbered in the order of the plans, but come back in any.
  const orders = (created as unknown as CreatedOrder[]).sort((a, b) => a.display_id - b.display_id)
  const collections = await seedPayments(container, plans)
  const parcels = await seedParcels(container, shop, plans, orders)
  await noteParcels(container, plans, orders)
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  await link.create(
    orders.map(({ id }, index) => ({
      [Modules.ORDER]: { order_id: id },
      [Modules.PAYMENT]: { payment_collection_id: collections[index] },
    }))
  )
  await link.create(
    [...parcels].map(([index, fulfillment_id]) => ({
      [Modules.ORDER]: { order_id: orders[index].id },
      [Modules.FULFILLMENT]: { fulfillment_id },
    }))
  )
  return orders.map(({ id }) => id)
}

export interface Trade {
  shop: Shop
  people: Person[]
  customerIds: string[]
  total: number
  random: Random
}

/** Half a year of trade, oldest first, so that the order numbers rise with time. */
export const planOrders = ({ shop, people, customerIds, total, random }: Trade): Plan[] => {
  const now = Date.now()
  return shoppers(random, people, total)
    .map((index) => plan(random, shop, people[index], customerIds[index], now))
    .sort((a, b) => a.placed_at.getTime() - b.placed_at.getTime())
}

/** Orders of one person, a minute after the other, the last of them just now. */
export const planOrdersOf = (
  { shop, people, customerIds, random }: Trade,
  email: string,
  count: number,
  now: number
): Plan[] => {
  const index = people.findIndex((person) => person.email === email)
  const minutes = Array.from({ length: count }, (_, order) => count - order)
  return minutes.map((ago) => {
    const placed_at = new Date(now - ago * 60_000)
    return plan(random, shop, people[index], customerIds[index], Date.now(), placed_at)
  })
}
