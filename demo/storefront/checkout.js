import { get, post, config, ShopError } from "./api.js"
import { currentCart, updateCart } from "./cart.js"
import { byId } from "./dom.js"
import { t } from "./i18n.js"

const sessionOf = ({ payment_sessions }) =>
  payment_sessions?.find(({ provider_id }) => provider_id === config.payment_provider)

/** The bank's own page in a real shop; here a dialog. */
const askShopper = () =>
  new Promise((resolve) => {
    const dialog = byId("challenge")
    let answer = false
    byId("challenge-yes").onclick = () => {
      answer = true
      dialog.close()
    }
    byId("challenge-no").onclick = () => dialog.close()
    dialog.addEventListener("close", () => resolve(answer), { once: true })
    dialog.showModal()
  })

/** Medusa says it with the session's id: "Session: payses_… was not authorized with the provider." */
const isDecline = (message) => /^Session: \S+ was not authorized/.test(message)

const inWords = (message) => (isDecline(message) ? t("cardDeclined") : message)

const complete = async (cartId) => {
  const answer = await post(`/store/carts/${cartId}/complete`).catch((error) => {
    throw new ShopError(inWords(error.message))
  })
  if (answer.type !== "order") {
    throw new ShopError(inWords(answer.error?.message ?? t("unreadable")))
  }
  return answer.order
}

const sessionStatus = async (cartId) => {
  const { cart } = await get(
    `/store/carts/${cartId}?fields=id,*payment_collection.payment_sessions`
  )
  return sessionOf(cart.payment_collection)?.status
}

const completeWithBank = async (cartId, session) => {
  try {
    return await complete(cartId)
  } catch (error) {
    if ((await sessionStatus(cartId)) !== "requires_more") {
      throw error
    }
  }
  if (!(await askShopper())) {
    throw new ShopError(t("notConfirmed"))
  }
  await post("/shop/bank", { session_id: session.id })
  return complete(cartId)
}

/** The calls of every Medusa checkout, in their usual order. Answers the order. */
export const placeOrder = async ({ email, shipping, billing, option_id, card_number }) => {
  const { id } = currentCart()
  await updateCart({ email, shipping_address: shipping, billing_address: billing })
  await post(`/store/carts/${id}/shipping-methods`, { option_id })
  const { payment_collection } = await post("/store/payment-collections", { cart_id: id })
  const paid = await post(`/store/payment-collections/${payment_collection.id}/payment-sessions`, {
    provider_id: config.payment_provider,
    data: { card_number },
  })
  return completeWithBank(id, sessionOf(paid.payment_collection))
}
