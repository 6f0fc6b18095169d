import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createRegionsWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows"
import { createChannel, createProduct } from "./catalog"

/** What a test needs of a shop that sells. */
export interface Shop {
  regionId: string
  salesChannelId: string
  variantId: string
  shippingOptionId: string
  /** Headers of a storefront. */
  store: { "x-publishable-api-key": string }
}

/** The demo card provider, as `medusa-config.ts` of the repository registers it. */
export const DEMO_PROVIDER = "pp_demo-card_demo"

async function createShipping(container: MedusaContainer, salesChannelId: string) {
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  const fulfillment = container.resolve(Modules.FULFILLMENT)

  const { result: locations } = await createStockLocationsWorkflow(container).run({
    input: { locations: [{ name: "Warehouse" }] },
  })
  const locationId = locations[0].id
  await link.create({
    [Modules.STOCK_LOCATION]: { stock_location_id: locationId },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" },
  })
  await linkSalesChannelsToStockLocationWorkflow(container).run({
    input: { id: locationId, add: [salesChannelId] },
  })

  const { result: profiles } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "Everything", type: "default" }] },
  })
  const set = await fulfillment.createFulfillmentSets({
    name: "Post",
    type: "shipping",
    service_zones: [
      {
        name: "Europe",
        geo_zones: ["pl", "de", "us"].map((country_code) => ({
          type: "country" as const,
          country_code,
        })),
      },
    ],
  })
  await link.create({
    [Modules.STOCK_LOCATION]: { stock_location_id: locationId },
    [Modules.FULFILLMENT]: { fulfillment_set_id: set.id },
  })
  const { result: options } = await createShippingOptionsWorkflow(container).run({
    input: [
      {
        name: "Parcel",
        price_type: "flat",
        provider_id: "manual_manual",
        service_zone_id: set.service_zones[0].id,
        shipping_profile_id: profiles[0].id,
        type: { label: "Parcel", description: "Two days", code: "parcel" },
        prices: [{ currency_code: "eur", amount: 5 }],
      },
    ],
  })
  return { profileId: profiles[0].id, shippingOptionId: options[0].id }
}

/** Sets up the smallest shop that sells: one region, one product, one way to ship it, one way to pay. */
export async function createShop(
  container: MedusaContainer,
  paymentProvider: string = DEMO_PROVIDER
): Promise<Shop> {
  const { salesChannelId, store } = await createChannel(container, "Web")

  const { result: regions } = await createRegionsWorkflow(container).run({
    input: {
      regions: [
        {
          name: "Europe",
          currency_code: "eur",
          countries: ["pl", "de", "us"],
          payment_providers: [paymentProvider],
        },
      ],
    },
  })
  const { profileId, shippingOptionId } = await createShipping(container, salesChannelId)

  const product = await createProduct(container, {
    title: "Teapot",
    profileId,
    salesChannelId,
    manage_inventory: false,
  })
  return {
    regionId: regions[0].id,
    salesChannelId,
    variantId: product.variants[0].id,
    shippingOptionId,
    store,
  }
}
