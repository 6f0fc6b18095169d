import { model } from "@medusajs/framework/utils"
import type { EntryConditions } from "../../../types/http"
import type { CanonicalConditions } from "../screening/conditions"
import { ENTRY_ACTIONS, ENTRY_SOURCES, MODES } from "../../../types/vocabulary"
import EntryNetwork from "./entry-network"

/** One line of the blacklist: conditions that must all match, and an action. */
const Entry = model
  .define(
    { name: "BlacklistEntry", tableName: "blacklist_entry" },
    {
      id: model.id({ prefix: "blent" }).primaryKey(),
      /** As the admin typed them, for display. */
      conditions: model.json<EntryConditions>(),
      /** The same in canonical form, for comparing. */
      canonical: model.json<CanonicalConditions>(),
      /** Names of the conditions, for filtering. */
      fields: model.array(),
      action: model.enum([...ENTRY_ACTIONS]).default("block"),
      mode: model.enum([...MODES]).default("enforce"),
      reason: model.text().searchable().nullable(),
      active: model.boolean().default(true),
      /** The moment from which the entry does nothing; null is permanent. */
      expires_at: model.dateTime().nullable(),
      source: model.enum([...ENTRY_SOURCES]).default("manual"),
      source_id: model.text().nullable(),
      created_by: model.text().nullable(),
      hit_count: model.number().default(0),
      last_hit_at: model.dateTime().nullable(),
      /** The one key the entry is indexed under: see `screening/entry-index.ts`. */
      lookup_key: model.text().nullable(),
      /** Which address fields that key is made of, as bits; null where it is made of something else. */
      lookup_fields: model.number().nullable(),
      /** Hash of the canonical conditions and the action: the same entry twice is refused. */
      fingerprint: model.text().unique(),
      /** The typed values in one line, for the search box. */
      search_text: model.text().searchable(),
      /** The customer the entry speaks of, where there is one. */
      customer_id: model.text().nullable(),
      networks: model.hasMany(() => EntryNetwork, { mappedBy: "entry" }),
    }
  )
  .indexes([{ on: ["created_at"] }, { on: ["customer_id"] }])
  .cascades({ delete: ["networks"] })

export default Entry
