import { model } from "@medusajs/framework/utils"
import CustomerStatus from "./customer-status"

/**
 * One e-mail or phone by which a blacklisted customer is recognised under another account or as a
 * guest. Kept apart from the customer, so that the check finds it by one indexed key and a ban
 * does not end when the customer edits the profile.
 */
const BanIdentity = model.define(
  { name: "BlacklistBanIdentity", tableName: "blacklist_ban_identity" },
  {
    id: model.id({ prefix: "blban" }).primaryKey(),
    kind: model.enum(["email", "phone"]),
    /** Canonical form. */
    value: model.text(),
    /** 64-bit hash of (kind, value) in decimal; indexed as a number by the migration. */
    lookup_key: model.text(),
    customer_status: model.belongsTo(() => CustomerStatus, { mappedBy: "identities" }),
  }
)

export default BanIdentity
