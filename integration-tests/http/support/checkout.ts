import type { AxiosInstance, AxiosResponse } from "axios"
import { DEMO_PROVIDER, type Shop } from "./shop"

export interface Address {
  first_name?: string
  last_name?: string
  company?: string
  address_1?: string
  address_2?: string
  city?: string
  province?: string
  postal_code?: string
  country_code?: string
  phone?: string
}

export interface ShopperOptions {
  email?: string
  shipping?: Address
  billing?: Address
  /** Further headers: a login, an `x-forwarded-for`. */
  headers?: Record<string, string>
  /** `data` of the payment session. */
  card?: Record<string, unknown>
}

const HONEST_ADDRESS: Address = {
  first_name: "Anna",
  last_name: "Nowak",
  address_1: "ul. Krótka 3",
  city: "Gdańsk",
  postal_code: "80-001",
  country_code: "pl",
}

let shoppers = 0

/** One shopper at a storefront, request by request; answers are returned whatever their status. */
export class Checkout {
  cartId = ""
  collectionId = ""
  sessionId = ""

  constructor(
    private readonly api: AxiosInstance,
    private readonly shop: Shop,
    private readonly shopper: ShopperOptions
  ) {}

  private post(path: string, body: unknown = {}): Promise<AxiosResponse> {
    return this.api.post(path, body, this.config())
  }

  config() {
    return {
      headers: { ...this.shop.store, ...this.shopper.headers },
      validateStatus: () => true,
    }
  }

  /** A cart with a product, an address and a way to ship. */
  async fill(): Promise<this> {
    const { email = `shopper-${(shoppers += 1)}@honest.example`, shipping, billing } = this.shopper
    const { data } = await this.post("/store/carts", {
      region_id: this.shop.regionId,
      sales_channel_id: this.shop.salesChannelId,
      items: [{ variant_id: this.shop.variantId, quantity: 1 }],
    })
    this.cartId = data.cart.id
    const shipping_address = { ...HONEST_ADDRESS, ...shipping }
    const updated = await this.post(`/store/carts/${this.cartId}`, {
      email,
      shipping_address,
      billing_address: billing ? { ...HONEST_ADDRESS, ...billing } : shipping_address,
    })
    if (updated.status !== 200) throw new Error(JSON.stringify(updated.data))
    await this.post(`/store/carts/${this.cartId}/shipping-methods`, {
      option_id: this.shop.shippingOptionId,
    })
    const collection = await this.post("/store/payment-collections", { cart_id: this.cartId })
    this.collectionId = collection.data.payment_collection.id
    return this
  }

  /** Gives the cart to another shopper, with that one's e-mail and address. */
  async becomes(shopper: ShopperOptions): Promise<this> {
    const shipping_address = { ...HONEST_ADDRESS, ...shopper.shipping }
    const { status, data } = await this.post(`/store/carts/${this.cartId}`, {
      email: shopper.email,
      shipping_address,
      billing_address: shopper.billing ?? shipping_address,
    })
    if (status !== 200) throw new Error(JSON.stringify(data))
    return this
  }

  /** Puts one more into the cart, which makes it dearer: core drops its payment sessions. */
  async addItem(): Promise<this> {
    const { status, data } = await this.post(`/store/carts/${this.cartId}/line-items`, {
      variant_id: this.shop.variantId,
      quantity: 1,
    })
    if (status !== 200) throw new Error(JSON.stringify(data))
    return this
  }

  /** Makes the cart the logged-in customer's. */
  async claim(): Promise<this> {
    await this.post(`/store/carts/${this.cartId}/customer`)
    return this
  }

  /** Asks for the card form. */
  async openPayment(): Promise<AxiosResponse> {
    const answer = await this.post(
      `/store/payment-collections/${this.collectionId}/payment-sessions`,
      { provider_id: DEMO_PROVIDER, data: this.shopper.card ?? {} }
    )
    this.sessionId = answer.data.payment_collection?.payment_sessions?.[0]?.id ?? ""
    return answer
  }

  complete(): Promise<AxiosResponse> {
    return this.post(`/store/carts/${this.cartId}/complete`)
  }

  /** All of it; the answer is that of the step at which the shopper was stopped, or the order. */
  async buy(): Promise<AxiosResponse> {
    await this.fill()
    const opened = await this.openPayment()
    return opened.status === 200 ? this.complete() : opened
  }
}

/** A helper that sends shoppers into a shop. */
export const checkoutAt =
  (api: AxiosInstance, shop: Shop) =>
  (shopper: ShopperOptions = {}) =>
    new Checkout(api, shop, shopper)

export const REFUSAL = {
  type: "not_allowed",
  message: "Something went wrong. You cannot place the order.",
}
