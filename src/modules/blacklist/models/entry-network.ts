import { model } from "@medusajs/framework/utils"
import Entry from "./entry"

/**
 * A network of an entry that is indexed by its IP range. A range `first-last` becomes several.
 * Indexed as `inet` by the migration, so that "which networks hold this address" is one look-up.
 */
const EntryNetwork = model.define(
  { name: "BlacklistEntryNetwork", tableName: "blacklist_entry_network" },
  {
    id: model.id({ prefix: "blnet" }).primaryKey(),
    /** CIDR notation. */
    network: model.text(),
    entry: model.belongsTo(() => Entry, { mappedBy: "networks" }),
  }
)

export default EntryNetwork
