import type { MedusaContainer } from "@medusajs/framework/types"
import {
  BLACKLIST_MODULE,
  type BlacklistModuleService,
  type ReferenceListRow,
} from "../../../modules/blacklist"
import type { Shopper } from "../../../modules/blacklist/screening"
import { type ImpactSubject, listsNamedBy } from "../../../modules/blacklist/screening/impact"
import { valuesOf } from "../../../modules/blacklist/screening/lists/listed"

type NamedList = Pick<ReferenceListRow, "id" | "type">

/** The lists that entries of a subject name. */
export async function namedLists(
  subject: ImpactSubject,
  container: MedusaContainer
): Promise<NamedList[]> {
  const ids = listsNamedBy(subject)
  if (!ids.length) return []
  return await container
    .resolve<BlacklistModuleService>(BLACKLIST_MODULE)
    .listReferenceLists({ id: ids }, { select: ["id", "type"], take: ids.length })
}

/** Completes many shoppers by which of some lists hold something of theirs: one statement a list. */
export async function onLists(
  shoppers: Shopper[],
  lists: NamedList[],
  container: MedusaContainer
): Promise<Shopper[]> {
  const { referenceLists } = container.resolve<BlacklistModuleService>(BLACKLIST_MODULE)
  let completed = shoppers
  for (const list of lists) {
    const valuesOfAll = shoppers.map((shopper) => valuesOf(list.type, shopper))
    const held = await referenceLists.holding(list, [...new Set(valuesOfAll.flat())])
    completed = completed.map((shopper, index) =>
      valuesOfAll[index].some((value) => held.has(value))
        ? { ...shopper, list_ids: [...shopper.list_ids, list.id] }
        : shopper
    )
  }
  return completed
}
