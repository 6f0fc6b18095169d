import type { MedusaContainer } from "@medusajs/framework/types"
import { BLACKLIST_MODULE, type BlacklistModuleService } from "../../../modules/blacklist"
import { listKey } from "../../../modules/blacklist/screening/entry-index"
import { readListValue } from "../../../modules/blacklist/screening/lists/list-values"
import { disposableDomains, disposableDomainsSource } from "./disposable-domains"

/** Of every store the same, so that two processes do not write two. */
const DISPOSABLE = {
  id: "bllist_disposable_domains",
  name: "Disposable e-mail domains",
  use: "disposable",
  type: "email_domain",
} as const

/** Values that are read before others get their turn. */
const AT_ONCE = 500

/** Services of this process whose list is known to be there. */
const loaded = new WeakSet<BlacklistModuleService>()

/**
 * Writes the lists that come with the plugin, where they are not there or from another version of their package.
 *
 * @param again - asks the database also where this process has seen them before
 */
export async function loadBuiltInLists(container: MedusaContainer, again = false): Promise<void> {
  const service = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  if (loaded.has(service) && !again) return
  const { referenceLists } = service
  const source = await disposableDomainsSource()
  if (!(await referenceLists.hasBuiltIn({ ...DISPOSABLE, source }))) {
    const lookup_key = listKey(DISPOSABLE.id).toString()
    await referenceLists.writeBuiltIn({ ...DISPOSABLE, lookup_key, source }, async (take) => {
      const domains = disposableDomains()
      for (let from = 0; from < domains.length; from += AT_ONCE) {
        // What the plugin reads as no domain of its own, such as a public suffix, is left out.
        const rows = domains.slice(from, from + AT_ONCE).flatMap((domain) => {
          const reading = readListValue(DISPOSABLE.type, domain)
          return reading.success ? [{ ...reading.data, key: reading.data.key.toString() }] : []
        })
        await take(JSON.stringify(rows))
      }
    })
  }
  loaded.add(service)
}
