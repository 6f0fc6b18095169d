import { fillAddress, drawAddress, missingIn, readAddress } from "./address.js"
import { config, currentLogin, get, logInAs, post } from "./api.js"
import {
  addToCart,
  currentCart,
  forgetCart,
  goodsTotal,
  itemCount,
  moveCart,
  onCart,
  restoreCart,
  showCart,
} from "./cart.js"
import { placeOrder } from "./checkout.js"
import { byId, el } from "./dom.js"
import { money, t, translatePage } from "./i18n.js"
import { guarded, thereafter } from "./work.js"

const CARDS = [
  ["approved", "4242 4242 4242 4242"],
  ["declined", "4000 0000 0000 0002"],
  ["challenge", "4000 0000 0000 3220"],
  ["unreachable", "4000 0000 0000 0119"],
]
let regions = []
let options = []
let customer = null
const email = document.querySelector("[name=email]")
const country = () => document.querySelector("[name=shipping-country_code]")

const regionOf = (code) =>
  regions.find(({ countries }) => countries.some(({ iso_2 }) => iso_2 === code))

const chosen = (name) => document.querySelector(`[name="${name}"]:checked`)?.value

const choice = (name, value, testId, checked, title, note) =>
  el(
    "label",
    { class: "choice" },
    el("input", { type: "radio", name, value, checked, "data-testid": testId }),
    el("span", { class: "name" }, title),
    el("span", { class: "hint" }, note)
  )

const productCard = (product, currency) => {
  const variants = product.variants.sort((a, b) => a.sku.localeCompare(b.sku))
  const price = (variant) => money(variant.calculated_price.calculated_amount, currency)
  const shown = el("span", { class: "price" }, price(variants[0]))
  const select = el(
    "select",
    {
      "aria-label": `${t("variant")}: ${product.title}`,
      "data-testid": `variant-${product.handle}`,
      onchange: () => (shown.textContent = price(variants[select.selectedIndex])),
    },
    ...variants.map(({ id, title }) => el("option", { value: id }, title))
  )
  const add = el(
    "button",
    {
      type: "button",
      "data-testid": `add-${product.handle}`,
      onclick: guarded(async () => {
        add.disabled = true
        try {
          await addToCart(select.value, regionOf(country().value), country().value)
          add.textContent = t("added")
          setTimeout(() => (add.textContent = t("add")), 1500)
        } finally {
          add.disabled = false
        }
      }),
    },
    t("add")
  )
  return el(
    "li",
    { "data-testid": `product-${product.handle}` },
    el("img", { src: product.thumbnail, alt: "", width: 240, height: 180, loading: "lazy" }),
    el("h3", {}, product.title),
    el("p", { class: "hint" }, product.description),
    el("div", { class: "row" }, select, shown),
    add
  )
}

const showProducts = async () => {
  const region = regionOf(country().value)
  const query = `region_id=${region.id}&limit=50&fields=title,handle,description,thumbnail,*variants,*variants.calculated_price`
  const { products } = await get(`/store/products?${query}`)
  const sorted = products.sort((a, b) => a.title.localeCompare(b.title))
  byId("products").replaceChildren(
    ...sorted.map((product) => productCard(product, region.currency_code))
  )
  byId("products").setAttribute("aria-busy", "false")
}

const showTotals = () => {
  const cart = currentCart()
  if (!cart) return
  const shipping = options.find(({ id }) => id === chosen("shipping-option"))?.amount ?? 0
  byId("total-goods").textContent = money(goodsTotal(), cart.currency_code)
  byId("total-shipping").textContent = money(shipping, cart.currency_code)
  byId("total").textContent = money(goodsTotal() + shipping, cart.currency_code)
}

const showOptions = async () => {
  const cart = currentCart()
  if (!cart?.items?.length) {
    options = []
    byId("shipping-options").replaceChildren(el("p", { class: "hint" }, t("emptyFirst")))
    return
  }
  const kept = options.find(({ id }) => id === chosen("shipping-option"))?.name
  options = (await get(`/store/shipping-options?cart_id=${cart.id}`)).shipping_options.sort(
    (a, b) => a.amount - b.amount
  )
  byId("shipping-options").replaceChildren(
    ...options.map((option, index) =>
      choice(
        "shipping-option",
        option.id,
        `shipping-option-${option.type.code}`,
        kept ? option.name === kept : index === 0,
        `${option.name} · ${money(option.amount, cart.currency_code)}`,
        option.type.description
      )
    )
  )
}

/** The way to the checkout, which lies below all products. */
const showBar = () => {
  const cart = currentCart()
  const count = itemCount()
  byId("to-checkout").hidden = !count || byId("checkout").hidden
  if (!count) return
  byId("to-checkout-text").textContent =
    `${t("cart")}: ${count} · ${money(goodsTotal(), cart.currency_code)}`
}

const refreshCart = () => {
  showCart()
  showBar()
  thereafter(async () => {
    await showOptions()
    showTotals()
  })
}

const changeCountry = async () => {
  const region = regionOf(country().value)
  await moveCart(region, country().value)
  await showProducts()
}

const fillIn = async (address) => {
  const before = country().value
  fillAddress("shipping", address)
  if (country().value !== before) {
    await changeCountry()
  }
}

const chooseExample = async () => {
  const example = config.examples.find(({ id }) => id === byId("example").value)
  byId("example-hint").textContent = example ? t(`expect_${example.expect}`) : ""
  if (!example) return
  if (!customer) {
    email.value = example.email
  }
  byId("ip").value = example.ip ?? ""
  await fillIn(example.address)
}

const logOut = () => {
  // A cart belongs to whoever started it.
  forgetCart()
  logInAs(null)
  customer = null
  email.readOnly = false
  email.value = ""
}

const showCustomer = async () => {
  customer = (await get("/store/customers/me?fields=*addresses")).customer
  email.value = customer.email
  email.readOnly = true
}

const chooseCustomer = async () => {
  const wanted = byId("customer").value
  logOut()
  if (!wanted) return
  const { token } = await post("/auth/customer/emailpass", {
    email: wanted,
    password: config.password,
  })
  logInAs({ email: wanted, token })
  await showCustomer()
  await fillIn(customer.addresses[0] ?? {})
}

/** After the page was loaded again: the same customer, or nobody and an empty cart. */
const restoreCustomer = async () => {
  const login = currentLogin()
  if (!login) return
  try {
    await showCustomer()
  } catch {
    logOut()
    return
  }
  if (![...byId("customer").options].some(({ value }) => value === login.email)) {
    byId("customer").append(el("option", { value: login.email }, login.email))
  }
  byId("customer").value = login.email
  fillAddress("shipping", customer.addresses[0] ?? {})
}

const problems = () => [
  ...(email.validity.valid ? [] : [t("email")]),
  ...missingIn("shipping"),
  ...(byId("billing-same").checked ? [] : missingIn("billing")),
]

const confirmOrder = (order) => {
  forgetCart()
  byId("order-number").textContent = `#${order.display_id}`
  byId("done-text").textContent = `${t("doneText")}${order.email}.`
  byId("done").hidden = false
  byId("checkout").hidden = true
  showBar()
  byId("done").scrollIntoView({ block: "center" })
  byId("done").focus()
}

const submit = guarded(async () => {
  const missing = problems()
  if (missing.length) {
    throw new Error(`${t("missing")}${missing.join(", ")}`)
  }
  const button = byId("place")
  button.disabled = true
  button.textContent = t("placing")
  try {
    const shipping = readAddress("shipping")
    confirmOrder(
      await placeOrder({
        email: email.value.trim(),
        shipping,
        billing: byId("billing-same").checked ? shipping : readAddress("billing"),
        option_id: chosen("shipping-option"),
        card_number: chosen("card"),
      })
    )
  } finally {
    button.textContent = t("place")
    button.disabled = !currentCart()?.items?.length
  }
})

const start = guarded(async () => {
  translatePage()
  regions = (await get("/store/regions?fields=id,currency_code,*countries")).regions
  const codes = regions.flatMap(({ countries }) => countries.map(({ iso_2 }) => iso_2)).sort()
  drawAddress("shipping", codes)
  drawAddress("billing", codes)
  country().value = "pl"
  byId("customer").append(
    el("option", { value: "" }, t("guest")),
    ...config.customers.map((entry) => el("option", { value: entry.email }, entry.label))
  )
  byId("example").append(
    el("option", { value: "" }, t("chooseExample")),
    ...config.examples.map((entry) => el("option", { value: entry.id }, entry.label))
  )
  byId("cards").replaceChildren(
    ...CARDS.map(([name, number], index) =>
      choice("card", number, `card-${name}`, index === 0, number, t(`card_${name}`))
    )
  )

  onCart(refreshCart)
  byId("checkout").addEventListener("submit", submit)
  byId("customer").addEventListener("change", guarded(chooseCustomer))
  byId("example").addEventListener("change", guarded(chooseExample))
  byId("shipping-options").addEventListener("change", showTotals)
  country().addEventListener("change", guarded(changeCountry))
  byId("billing-same").addEventListener(
    "change",
    (event) => (byId("billing").hidden = event.target.checked)
  )
  byId("again").addEventListener("click", () => {
    byId("done").hidden = true
    byId("checkout").hidden = false
  })
  new IntersectionObserver(([{ isIntersecting }]) =>
    byId("to-checkout").classList.toggle("there", isIntersecting)
  ).observe(byId("checkout"))

  await restoreCustomer()
  await restoreCart()
  const code = currentCart()?.shipping_address?.country_code
  if (code) {
    country().value = code
  }
  await showProducts()
})

start()
