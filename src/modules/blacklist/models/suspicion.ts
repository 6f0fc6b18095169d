import { model } from "@medusajs/framework/utils"
import {
  SUSPICION_ADDRESS_TYPES,
  SUSPICION_SOURCES,
  SUSPICION_STATUSES,
} from "../../../types/vocabulary"

/** One line of the fraud suspicion list: a suspicious order or identity, as it was given. */
const Suspicion = model
  .define(
    { name: "BlacklistSuspicion", tableName: "blacklist_suspicion" },
    {
      id: model.id({ prefix: "blsus" }).primaryKey(),
      order_id: model.text().nullable(),
      cart_id: model.text().nullable(),
      customer_id: model.text().nullable(),
      email: model.text().nullable(),
      first_name: model.text().nullable(),
      last_name: model.text().nullable(),
      company: model.text().nullable(),
      phone: model.text().nullable(),
      address_1: model.text().nullable(),
      address_2: model.text().nullable(),
      city: model.text().nullable(),
      province: model.text().nullable(),
      postal_code: model.text().nullable(),
      country_code: model.text().nullable(),
      ip: model.text().nullable(),
      address_type: model.enum([...SUSPICION_ADDRESS_TYPES]).default("shipping"),
      comment: model.text().nullable(),
      source: model.enum([...SUSPICION_SOURCES]).default("manual"),
      source_id: model.text().nullable(),
      status: model.enum([...SUSPICION_STATUSES]).default("open"),
      created_by: model.text().nullable(),
      /** Id of the user who is to review it. */
      assigned_to: model.text().nullable(),
      reviewed_by: model.text().nullable(),
      reviewed_at: model.dateTime().nullable(),
      /** The e-mail in canonical form. */
      canonical_email: model.text().nullable(),
      /** What a search looks through, kept by a trigger: many columns would be compared one by one. */
      search_text: model.text().searchable().nullable(),
      /** A guest's: e-mail and customer are what was typed. */
      by_guest: model.boolean().default(false),
    }
  )
  .indexes([
    { on: ["created_at"] },
    { on: ["customer_id"] },
    { on: ["assigned_to"] },
    { on: ["canonical_email"] },
    { on: ["status", "created_at"] },
    // One an order and address type; one automatic a cart.
    { on: ["order_id", "address_type"], unique: true, where: "order_id is not null" },
    { on: ["cart_id"], unique: true, where: "source = 'automatic' and cart_id is not null" },
  ])

export default Suspicion
