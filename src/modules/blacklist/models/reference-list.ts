import { model } from "@medusajs/framework/utils"
import { LIST_USES, LISTED_FIELDS } from "../../../types/vocabulary"

/** A list of values that checks, signals and entries refer to. The values are in `blacklist_list_value`. */
const ReferenceList = model
  .define(
    { name: "BlacklistReferenceList", tableName: "blacklist_reference_list" },
    {
      id: model.id({ prefix: "bllist" }).primaryKey(),
      name: model.text().searchable(),
      use: model.enum([...LIST_USES]).default("custom"),
      /** What its values are. */
      type: model.enum([...LISTED_FIELDS]),
      /** How many values it has; a range of addresses is one. */
      size: model.number().default(0),
      /** It comes with the plugin and cannot be changed. */
      built_in: model.boolean().default(false),
      /** Where its values are from. */
      source: model.text().searchable().nullable(),
      created_by: model.text().nullable(),
      /** The key that an entry is indexed under which names the list and little else. */
      lookup_key: model.text(),
    }
  )
  .indexes([{ on: ["created_at"] }])

export default ReferenceList
