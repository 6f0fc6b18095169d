import { model } from "@medusajs/framework/utils"

/** An admin's word that a checkout which was refused may pass once. Only a refusal is looked up here. */
const Pass = model
  .define(
    { name: "BlacklistPass", tableName: "blacklist_pass" },
    {
      id: model.id({ prefix: "blpass" }).primaryKey(),
      decision_id: model.text().unique(),
      /** The cart that was refused. */
      cart_id: model.text().nullable(),
      /** Who was logged in: that customer's next cart passes as well. */
      customer_id: model.text().nullable(),
      /** Keyed hash of a guest's e-mail: the next cart with it passes as well. */
      email_key: model.text().nullable(),
      /** Until when that is so. */
      expires_at: model.dateTime(),
      used_at: model.dateTime().nullable(),
      used_by_cart_id: model.text().nullable(),
      created_by: model.text().nullable(),
    }
  )
  .indexes([{ on: ["cart_id"] }, { on: ["customer_id"] }, { on: ["email_key"] }])

export default Pass
