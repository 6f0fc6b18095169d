import { model } from "@medusajs/framework/utils"
import { CUSTOMER_STATUSES, STATUS_SOURCES } from "../../../types/vocabulary"
import BanIdentity from "./ban-identity"

/** What the store thinks of one customer record. No row means `neutral`. */
const CustomerStatus = model
  .define(
    { name: "BlacklistCustomerStatus", tableName: "blacklist_customer_status" },
    {
      id: model.id({ prefix: "blstat" }).primaryKey(),
      customer_id: model.text().unique(),
      status: model.enum([...CUSTOMER_STATUSES]),
      source: model.enum([...STATUS_SOURCES]).default("manual"),
      source_id: model.text().nullable(),
      reason: model.text().searchable().nullable(),
      /** The moment from which the customer is neutral again; null is permanent. */
      expires_at: model.dateTime().nullable(),
      created_by: model.text().nullable(),
      /** The moment from which it holds; a ban that is edited keeps its own. */
      since: model.dateTime().nullable(),
      /** A rule set it on a guest: it reaches nobody who is logged in and shares only the e-mail. */
      set_on_guest: model.boolean().default(false),
      identities: model.hasMany(() => BanIdentity, { mappedBy: "customer_status" }),
    }
  )
  .indexes([{ on: ["status", "updated_at"] }])
  .cascades({ delete: ["identities"] })

export default CustomerStatus
