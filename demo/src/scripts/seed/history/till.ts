import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import { completeCartWorkflow } from "@medusajs/medusa/core-flows"
import {
  cancelPaymentSessionsWorkflow,
  factsOfCart,
  guardCheckoutWorkflow,
  linkDecisionsToOrdersWorkflow,
  recordOrdersWorkflow,
  refreshOrderScreeningsWorkflow,
  screenCheckoutWorkflow,
  undoCheckoutWorkflow,
} from "medusa-plugin-blacklist/workflows"
import { PRODUCTS } from "../catalog"
import { COUNTRIES } from "../countries"
import type { Person } from "../people"
import { PAYMENT_PROVIDER, REGIONS, type Shop, TAX_RATES } from "../store"
import type { Clock } from "./clock"
import { blacklistOf } from "./service"

/** What is bought: a product by its handle, which of its variants, how many. */
export type Line = [handle: string, variant: number, quantity: number]

export interface Visit {
  who: Person
  basket: Line[]
  /** Where the request comes from. */
  ip?: string
  /** Whether the shopper logs in; only who has an account can. */
  logged_in?: boolean
  /** The shop's web shop where absent. */
  wholesale?: boolean
  express?: boolean
}

/** A cart at the till. */
export interface Cart {
  id: string
  amount: number
  currency_code: string
  collection_id: string
  customer_id: string
  visit: Visit
}

const CARDS = { approved: "4242 4242 4242 4242", declined: "4000 0000 0000 0002" }

const SECOND = 1000

/**
 * A storefront without a browser: it fills carts and goes to the till with them, as the requests of a storefront
 * do. Whether somebody is let through is the plugin's own answer.
 */
export class Till {
  private readonly customers = new Map<string, string>()

  constructor(
    private readonly container: MedusaContainer,
    private readonly clock: Clock,
    private readonly shop: Shop
  ) {}

  /** A cart with an address and a way of shipping. */
  async fill(visit: Visit): Promise<Cart> {
    const { who } = visit
    const { country_code } = who.addresses[0]
    const region = COUNTRIES[country_code].region
    const { currency_code } = REGIONS[region]
    const carts = this.container.resolve(Modules.CART)
    const tax_lines = [
      { code: "VAT", description: "VAT", rate: TAX_RATES[country_code], provider_id: "tp_system" },
    ]
    const address = Object.fromEntries(
      Object.entries(who.addresses[0]).map(([field, value]) => [field, value ?? undefined])
    )
    const items = this.items(visit, region)
    const customer_id = await this.customerOf(visit)
    const cart = await carts.createCarts({
      region_id: this.shop.regions[region],
      sales_channel_id: this.shop.channels[visit.wholesale ? "wholesale" : "web"],
      customer_id,
      email: who.email,
      currency_code,
      shipping_address: address,
      billing_address: address,
      items,
    })
    const option = this.shop.shipping.options[region].find(
      ({ name }) => name === (visit.express ? "Express" : "Standard")
    )!
    const is_tax_inclusive = region !== "us"
    const method = {
      name: option.name,
      amount: option.amount,
      shipping_option_id: option.id,
      is_tax_inclusive,
      data: {},
      tax_lines,
    }
    await carts.addShippingMethods(cart.id, [method])
    const amount =
      items.reduce((sum, { unit_price, quantity }) => sum + unit_price * quantity, 0) +
      option.amount
    const collection_id = await this.openCollection(cart.id, amount, currency_code)
    await blacklistOf(this.container).origins.save(cart.id, {
      ip: visit.ip ?? null,
      customer_id: visit.logged_in ? customer_id : null,
    })
    return { id: cart.id, amount, currency_code, collection_id, customer_id, visit }
  }

  /** Asks for a payment session, where the plugin looks at the shopper first. */
  async ask(cart: Cart): Promise<boolean> {
    const { visit } = cart
    const { result } = await screenCheckoutWorkflow(this.container).run({
      input: {
        stage: "payment_session",
        facts: {
          ...factsOfCart(await this.read(cart)),
          ip: visit.ip,
          logged_in_customer_id: visit.logged_in ? cart.customer_id : null,
        },
      },
    })
    if (result.decision.outcome !== "refuse") return true
    await cancelPaymentSessionsWorkflow(this.container).run({
      input: { payment_collection_id: cart.collection_id },
    })
    return false
  }

  /** Pays and completes the cart. Answers the order, or null where the shopper is refused there. */
  async pay(cart: Cart): Promise<string | null> {
    await this.openSession(cart, "approved")
    const { result, errors } = await completeCartWorkflow(this.container).run({
      input: { id: cart.id },
      throwOnError: false,
    })
    if (!errors.length) {
      await this.announce(result.id)
      return result.id
    }
    if (/cannot place the order/.test(`${errors[0].error}`)) return null
    throw errors[0].error
  }

  /** The whole way to the till. Who is refused tries again so often, some seconds later. */
  async order(visit: Visit, attempts = 1): Promise<{ cart: Cart; order_id: string | null }> {
    const cart = await this.fill(visit)
    for (let attempt = 1; attempt <= attempts; attempt++) {
      await this.clock.pass(20 * SECOND)
      if (await this.ask(cart)) return { cart, order_id: await this.pay(cart) }
    }
    return { cart, order_id: null }
  }

  /** Tries cards that are declined, until the shop lets the shopper try no more. Answers how often it did. */
  async tryCards(cart: Cart, cards: number, seconds: number): Promise<number> {
    for (let tried = 0; tried < cards; tried++) {
      await this.clock.pass(seconds * SECOND)
      if (!(await this.ask(cart))) return tried
      await this.payDeclined(cart)
    }
    return cards
  }

  /**
   * What a completion comes to whose payment the bank declines: it is screened, the bank is asked, and what the
   * plugin did is undone and the failure counted. Core would make the order first, to delete it again.
   */
  private async payDeclined(cart: Cart): Promise<void> {
    const session = await this.openSession(cart, "declined")
    const { result: undo } = await guardCheckoutWorkflow(this.container).run({
      input: {
        cart: {
          ...(await this.read(cart)),
          payment_collection: { id: cart.collection_id, payment_sessions: [session] },
        },
      },
    })
    const declined = await this.container
      .resolve(Modules.PAYMENT)
      .authorizePaymentSession(session.id, {})
      .catch(() => null)
    if (declined) throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, "The bank has paid")
    await undoCheckoutWorkflow(this.container).run({ input: undo })
  }

  /** A payment session in the place of the one before. */
  private async openSession(
    { collection_id, currency_code, amount }: Cart,
    card: keyof typeof CARDS
  ) {
    const payments = this.container.resolve(Modules.PAYMENT)
    const former = await payments.listPaymentSessions(
      { payment_collection_id: collection_id },
      { select: ["id"] }
    )
    for (const { id } of former) await payments.deletePaymentSession(id)
    return await payments.createPaymentSession(collection_id, {
      provider_id: PAYMENT_PROVIDER,
      currency_code,
      amount,
      data: { card_number: CARDS[card] },
    })
  }

  /** What the event of a placed order leads to; in a script nobody listens to events. */
  private async announce(order_id: string) {
    const { result } = await recordOrdersWorkflow(this.container).run({
      input: { order_ids: [order_id] },
    })
    if (result.undecided.length) {
      await linkDecisionsToOrdersWorkflow(this.container).run({
        input: { order_ids: result.undecided, announced: true },
      })
    }
    await refreshOrderScreeningsWorkflow(this.container).run({ input: { order_ids: [order_id] } })
  }

  /** The cart as it is screened. */
  private async read({ id }: Cart): Promise<Parameters<typeof factsOfCart>[0]> {
    const { data } = await this.container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "cart",
      fields: [
        "id",
        "email",
        "customer_id",
        "sales_channel_id",
        "customer.id",
        "customer.email",
        "customer.phone",
        "shipping_address.*",
        "billing_address.*",
      ],
      filters: { id },
    })
    return data[0]
  }

  private async openCollection(cart_id: string, amount: number, currency_code: string) {
    const collection = await this.container
      .resolve(Modules.PAYMENT)
      .createPaymentCollections({ amount, currency_code })
    await this.container.resolve(ContainerRegistrationKeys.LINK).create({
      [Modules.CART]: { cart_id },
      [Modules.PAYMENT]: { payment_collection_id: collection.id },
    })
    return collection.id
  }

  /** The account, or the record that the shop keeps of a guest with this e-mail. */
  private async customerOf({ who, logged_in }: Visit): Promise<string> {
    const customers = this.container.resolve(Modules.CUSTOMER)
    const key = `${who.email} ${!!logged_in}`
    const known = this.customers.get(key)
    if (known) return known
    const [found] = await customers.listCustomers(
      { email: who.email, has_account: !!logged_in },
      { select: ["id"], take: 1 }
    )
    const { id } =
      found ??
      (await customers.createCustomers({
        email: who.email,
        first_name: who.first_name,
        last_name: who.last_name,
        phone: who.phone ?? undefined,
        has_account: !!logged_in,
      }))
    this.customers.set(key, id)
    return id
  }

  private items({ basket }: Visit, region: keyof typeof REGIONS) {
    const price = ({ pl: 1, eu: 2, us: 3 } as const)[region]
    return basket.map(([handle, index, quantity]) => {
      const variants = PRODUCTS.find((product) => product.handle === handle)!.variants
      const stored = this.shop.products.find((product) => product.handle === handle)!
      const variant = stored.variants.find(({ title }) => title === variants[index][0])!
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
        unit_price: variants[index][price] as number,
        quantity,
      }
    })
  }
}
