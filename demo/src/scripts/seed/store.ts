import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, ProductStatus } from "@medusajs/framework/utils"
import {
  createInventoryLevelsWorkflow,
  createProductCategoriesWorkflow,
  createProductsWorkflow,
  createRegionsWorkflow,
  createSalesChannelsWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  createTaxRegionsWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
  updateApiKeysWorkflow,
  updateSalesChannelsWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows"
import { CATEGORIES, PRODUCTS } from "./catalog"

export const PAYMENT_PROVIDER = "pp_demo-card_demo"

export const REGIONS = {
  pl: { name: "Poland", currency_code: "pln", countries: ["pl"] },
  eu: {
    name: "Europe",
    currency_code: "eur",
    countries: ["de", "fr", "ie", "nl", "at", "es", "it"],
  },
  us: { name: "United States", currency_code: "usd", countries: ["us"] },
} as const

export type RegionKey = keyof typeof REGIONS

/** VAT in percent; prices in Poland and Europe contain it. */
export const TAX_RATES: Record<string, number> = {
  pl: 23,
  de: 19,
  fr: 20,
  ie: 23,
  nl: 21,
  at: 20,
  es: 21,
  it: 22,
  us: 0,
}

const SHIPPING = [
  {
    name: "Standard",
    code: "standard",
    description: "Three to five days",
    pln: 15,
    eur: 5,
    usd: 7,
  },
  {
    name: "Express",
    code: "express",
    description: "Tomorrow before noon",
    pln: 35,
    eur: 14,
    usd: 19,
  },
]

const setUpStore = async (container: MedusaContainer) => {
  const [store] = await container.resolve(Modules.STORE).listStores()
  const [channel] = await container.resolve(Modules.SALES_CHANNEL).listSalesChannels()
  const [key] = await container.resolve(Modules.API_KEY).listApiKeys({ type: "publishable" })
  await updateSalesChannelsWorkflow(container).run({
    input: {
      selector: { id: channel.id },
      update: { name: "Web shop", description: "The storefront at /shop" },
    },
  })
  await updateApiKeysWorkflow(container).run({
    input: { selector: { id: key.id }, update: { title: "Web shop" } },
  })
  const {
    result: [wholesale],
  } = await createSalesChannelsWorkflow(container).run({
    input: {
      salesChannelsData: [{ name: "Wholesale", description: "Orders by phone and by agents" }],
    },
  })
  await updateStoresWorkflow(container).run({
    input: {
      selector: { id: store.id },
      update: {
        name: "Pine & Copper",
        default_sales_channel_id: channel.id,
        supported_currencies: [
          { currency_code: "pln", is_default: true, is_tax_inclusive: true },
          { currency_code: "eur", is_tax_inclusive: true },
          { currency_code: "usd" },
        ],
      },
    },
  })
  return { web: channel.id, wholesale: wholesale.id }
}

const setUpRegions = async (container: MedusaContainer) => {
  const { result } = await createRegionsWorkflow(container).run({
    input: {
      regions: Object.entries(REGIONS).map(([key, { countries, ...region }]) => ({
        ...region,
        countries: [...countries],
        payment_providers: [PAYMENT_PROVIDER],
        is_tax_inclusive: key !== "us",
      })),
    },
  })
  await createTaxRegionsWorkflow(container).run({
    input: Object.entries(TAX_RATES).map(([country_code, rate]) => ({
      country_code,
      provider_id: "tp_system",
      default_tax_rate: { name: rate ? "VAT" : "No sales tax", code: rate ? "VAT" : "NONE", rate },
    })),
  })
  const idOf = (key: RegionKey) => result.find(({ name }) => name === REGIONS[key].name)!.id
  return { pl: idOf("pl"), eu: idOf("eu"), us: idOf("us") }
}

const setUpShipping = async (
  container: MedusaContainer,
  channels: string[],
  regions: Record<RegionKey, string>
) => {
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  const {
    result: [location],
  } = await createStockLocationsWorkflow(container).run({
    input: {
      locations: [
        {
          name: "Warehouse Łódź",
          address: { city: "Łódź", country_code: "PL", address_1: "ul. Magazynowa 1" },
        },
      ],
    },
  })
  const [{ id: store_id }] = await container.resolve(Modules.STORE).listStores()
  await updateStoresWorkflow(container).run({
    input: { selector: { id: store_id }, update: { default_location_id: location.id } },
  })
  await link.create({
    [Modules.STOCK_LOCATION]: { stock_location_id: location.id },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" },
  })
  const fulfillment = container.resolve(Modules.FULFILLMENT)
  const [existing] = await fulfillment.listShippingProfiles({ type: "default" })
  const profile =
    existing ??
    (
      await createShippingProfilesWorkflow(container).run({
        input: { data: [{ name: "Default", type: "default" }] },
      })
    ).result[0]
  const set = await fulfillment.createFulfillmentSets({
    name: "Parcels from Łódź",
    type: "shipping",
    service_zones: Object.values(REGIONS).map(({ name, countries }) => ({
      name,
      geo_zones: countries.map((country_code) => ({ country_code, type: "country" as const })),
    })),
  })
  await link.create({
    [Modules.STOCK_LOCATION]: { stock_location_id: location.id },
    [Modules.FULFILLMENT]: { fulfillment_set_id: set.id },
  })
  const { result: options } = await createShippingOptionsWorkflow(container).run({
    input: set.service_zones.flatMap((zone) =>
      SHIPPING.map(({ name, code, description, pln, eur, usd }) => ({
        name,
        price_type: "flat" as const,
        provider_id: "manual_manual",
        service_zone_id: zone.id,
        shipping_profile_id: profile.id,
        type: { label: name, description, code },
        prices: [
          { currency_code: "pln", amount: pln },
          { currency_code: "eur", amount: eur },
          { currency_code: "usd", amount: usd },
          { region_id: regions.pl, amount: pln },
          { region_id: regions.eu, amount: eur },
          { region_id: regions.us, amount: usd },
        ],
        rules: [
          { attribute: "enabled_in_store", value: "true", operator: "eq" as const },
          { attribute: "is_return", value: "false", operator: "eq" as const },
        ],
      }))
    ),
  })
  await linkSalesChannelsToStockLocationWorkflow(container).run({
    input: { id: location.id, add: channels },
  })
  const optionFor = (key: RegionKey) => {
    const zone = set.service_zones.find(({ name }) => name === REGIONS[key].name)!
    return options
      .filter(({ service_zone_id }) => service_zone_id === zone.id)
      .map(({ id, name }) => ({
        id,
        name,
        amount: SHIPPING.find((shipping) => shipping.name === name)![REGIONS[key].currency_code],
      }))
  }
  return {
    location_id: location.id,
    profile_id: profile.id,
    options: { pl: optionFor("pl"), eu: optionFor("eu"), us: optionFor("us") },
  }
}

const setUpProducts = async (
  container: MedusaContainer,
  channels: string[],
  shipping: { location_id: string; profile_id: string }
) => {
  const { result: categories } = await createProductCategoriesWorkflow(container).run({
    input: { product_categories: CATEGORIES.map((name) => ({ name, is_active: true })) },
  })
  const { result: products } = await createProductsWorkflow(container).run({
    input: {
      products: PRODUCTS.map((product) => ({
        title: product.title,
        handle: product.handle,
        description: product.description,
        weight: product.weight,
        status: ProductStatus.PUBLISHED,
        category_ids: [categories.find(({ name }) => name === product.category)!.id],
        shipping_profile_id: shipping.profile_id,
        thumbnail: `/shop/assets/${product.handle}.svg`,
        images: [{ url: `/shop/assets/${product.handle}.svg` }],
        options: [{ title: product.option, values: product.variants.map(([name]) => name) }],
        variants: product.variants.map(([name, pln, eur, usd], index) => ({
          title: name,
          sku: `${product.handle}-${index + 1}`.toUpperCase(),
          options: { [product.option]: name },
          prices: [
            { amount: pln, currency_code: "pln" },
            { amount: eur, currency_code: "eur" },
            { amount: usd, currency_code: "usd" },
          ],
        })),
        sales_channels: channels.map((id) => ({ id })),
      })),
    },
  })
  const stock = await container.resolve(Modules.INVENTORY).listInventoryItems({}, { take: 100 })
  await createInventoryLevelsWorkflow(container).run({
    input: {
      inventory_levels: stock.map(({ id }) => ({
        inventory_item_id: id,
        location_id: shipping.location_id,
        stocked_quantity: 10_000,
      })),
    },
  })
  return products
}

/** Everything a shop has before its first customer comes. */
export const seedStore = async (container: MedusaContainer) => {
  const channels = await setUpStore(container)
  const regions = await setUpRegions(container)
  const all = Object.values(channels)
  const shipping = await setUpShipping(container, all, regions)
  const products = await setUpProducts(container, all, shipping)
  return { channels, regions, shipping, products }
}

export type Shop = Awaited<ReturnType<typeof seedStore>>
