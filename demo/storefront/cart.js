import { get, post, call } from "./api.js"
import { byId, el } from "./dom.js"
import { money, t } from "./i18n.js"
import { guarded } from "./work.js"

const KEY = "demo-cart"
const FIELDS = "fields=*items,*region"
const listeners = []
let cart = null

export const currentCart = () => cart
export const onCart = (listener) => listeners.push(listener)

const keep = (next) => {
  cart = next
  if (cart) {
    sessionStorage.setItem(KEY, cart.id)
  } else {
    sessionStorage.removeItem(KEY)
  }
  listeners.forEach((listener) => listener(cart))
}

export const forgetCart = () => keep(null)

export const updateCart = async (change) => {
  keep((await post(`/store/carts/${cart.id}?${FIELDS}`, change)).cart)
}

/** A cart must know its country, or it has no shipping options. */
const placeOf = (region, country_code) => ({
  region_id: region.id,
  shipping_address: { country_code },
})

export const moveCart = async (region, country_code) => {
  if (cart) {
    await updateCart(placeOf(region, country_code))
  }
}

export const restoreCart = async () => {
  const id = sessionStorage.getItem(KEY)
  if (!id) return
  // With a plus, beside the fields that a cart always has: alone, it would be the only one.
  const answer = await get(`/store/carts/${id}?${FIELDS},+completed_at`).catch(() => null)
  keep(answer && !answer.cart.completed_at ? answer.cart : null)
}

export const addToCart = async (variant_id, region, country_code) => {
  if (!cart) {
    keep((await post(`/store/carts?${FIELDS}`, placeOf(region, country_code))).cart)
  }
  keep(
    (await post(`/store/carts/${cart.id}/line-items?${FIELDS}`, { variant_id, quantity: 1 })).cart
  )
}

const setQuantity = async (item, quantity) => {
  const path = `/store/carts/${cart.id}/line-items/${item.id}?${FIELDS}`
  keep(quantity > 0 ? (await post(path, { quantity })).cart : (await call("DELETE", path)).parent)
}

const line = (item) =>
  el(
    "li",
    { "data-testid": "cart-item" },
    el("img", { src: item.thumbnail, alt: "", width: 44, height: 44 }),
    el(
      "div",
      {},
      el("span", { class: "name" }, item.product_title),
      el("span", { class: "hint" }, item.variant_title)
    ),
    el("input", {
      type: "number",
      min: 1,
      max: 99,
      value: item.quantity,
      "aria-label": `${t("quantity")}: ${item.product_title}`,
      "data-testid": `quantity-${item.product_handle}`,
      onchange: guarded((event) => setQuantity(item, Number(event.target.value))),
    }),
    el("span", { class: "price" }, money(item.total, cart.currency_code)),
    el(
      "button",
      {
        type: "button",
        class: "icon",
        "aria-label": `${t("remove")}: ${item.product_title}`,
        "data-testid": `remove-${item.product_handle}`,
        onclick: guarded(() => setQuantity(item, 0)),
      },
      "×"
    )
  )

export const itemCount = () =>
  (cart?.items ?? []).reduce((count, { quantity }) => count + quantity, 0)

export const goodsTotal = () => cart?.item_total ?? 0

export const showCart = () => {
  const items = [...(cart?.items ?? [])].sort((a, b) => a.created_at.localeCompare(b.created_at))
  byId("cart").replaceChildren(...items.map(line))
  byId("cart-empty").hidden = items.length > 0
  byId("totals").hidden = items.length === 0
  byId("place").disabled = items.length === 0
}
