import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createApiKeysWorkflow,
  createInventoryLevelsWorkflow,
  createProductsWorkflow,
  createSalesChannelsWorkflow,
  linkProductsToSalesChannelWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows"
import type { Shop } from "./shop"

/** A product in one size for EUR 20. */
export async function createProduct(
  container: MedusaContainer,
  {
    title,
    profileId,
    salesChannelId,
    manage_inventory,
  }: { title: string; profileId: string; salesChannelId: string; manage_inventory: boolean }
) {
  const { result: products } = await createProductsWorkflow(container).run({
    input: {
      products: [
        {
          title,
          status: "published",
          shipping_profile_id: profileId,
          options: [{ title: "Size", values: ["One"] }],
          variants: [
            {
              title: "One",
              options: { Size: "One" },
              manage_inventory,
              prices: [{ currency_code: "eur", amount: 20 }],
            },
          ],
          sales_channels: [{ id: salesChannelId }],
        },
      ],
    },
  })
  return products[0]
}

/** A sales channel with a storefront of its own. */
export async function createChannel(container: MedusaContainer, name: string) {
  const { result: channels } = await createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: [{ name }] },
  })
  const salesChannelId = channels[0].id
  const { result: keys } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: name, type: "publishable", created_by: "" }] },
  })
  await linkSalesChannelsToApiKeyWorkflow(container).run({
    input: { id: keys[0].id, add: [salesChannelId] },
  })
  return { salesChannelId, store: { "x-publishable-api-key": keys[0].token } }
}

/** The same shop in a second sales channel. */
export async function openSecondChannel(container: MedusaContainer, shop: Shop): Promise<Shop> {
  const channel = await createChannel(container, "App")
  const [variant] = await container
    .resolve(Modules.PRODUCT)
    .listProductVariants({ id: shop.variantId }, { select: ["id", "product_id"] })
  await linkProductsToSalesChannelWorkflow(container).run({
    input: { id: channel.salesChannelId, add: [variant.product_id as string] },
  })
  const [location] = await container.resolve(Modules.STOCK_LOCATION).listStockLocations({})
  await linkSalesChannelsToStockLocationWorkflow(container).run({
    input: { id: location.id, add: [channel.salesChannelId] },
  })
  return { ...shop, ...channel }
}

/** A product of which there is one piece; answers its variant. */
export async function createLastPiece(container: MedusaContainer, shop: Shop): Promise<string> {
  const [profile] = await container.resolve(Modules.FULFILLMENT).listShippingProfiles({})
  const product = await createProduct(container, {
    title: "Last piece",
    profileId: profile.id,
    salesChannelId: shop.salesChannelId,
    manage_inventory: true,
  })
  const [variant] = product.variants
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "variant",
    fields: ["inventory_items.inventory_item_id"],
    filters: { id: variant.id },
  })
  const [location] = await container.resolve(Modules.STOCK_LOCATION).listStockLocations({})
  await createInventoryLevelsWorkflow(container).run({
    input: {
      inventory_levels: [
        {
          inventory_item_id: data[0].inventory_items[0]?.inventory_item_id as string,
          location_id: location.id,
          stocked_quantity: 1,
        },
      ],
    },
  })
  return variant.id
}
