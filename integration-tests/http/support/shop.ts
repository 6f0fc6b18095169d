import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createApiKeysWorkflow,
  createProductsWorkflow,
  createRegionsWorkflow,
  createSalesChannelsWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows"

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

/** Sets up the smallest shop that sells: one region, one product, one way to ship it, a demo card. */
export async function createShop(container: MedusaContainer): Promise<Shop> {
  const { result: channels } = await createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: [{ name: "Web" }] },
  })
  const salesChannelId = channels[0].id

  const { result: keys } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: "Storefront", type: "publishable", created_by: "" }] },
  })
  await linkSalesChannelsToApiKeyWorkflow(container).run({
    input: { id: keys[0].id, add: [salesChannelId] },
  })

  const { result: regions } = await createRegionsWorkflow(container).run({
    input: {
      regions: [
        {
          name: "Europe",
          currency_code: "eur",
          countries: ["pl", "de", "us"],
          payment_providers: [DEMO_PROVIDER],
        },
      ],
    },
  })
  const { profileId, shippingOptionId } = await createShipping(container, salesChannelId)

  const { result: products } = await createProductsWorkflow(container).run({
    input: {
      products: [
        {
          title: "Teapot",
          status: "published",
          shipping_profile_id: profileId,
          options: [{ title: "Size", values: ["One"] }],
          variants: [
            {
              title: "One",
              options: { Size: "One" },
              manage_inventory: false,
              prices: [{ currency_code: "eur", amount: 20 }],
            },
          ],
          sales_channels: [{ id: salesChannelId }],
        },
      ],
    },
  })
  return {
    regionId: regions[0].id,
    salesChannelId,
    variantId: products[0].variants[0].id,
    shippingOptionId,
    store: { "x-publishable-api-key": keys[0].token },
  }
}
