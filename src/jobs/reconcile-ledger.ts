import type { MedusaContainer } from "@medusajs/framework/types"
import { reconcileLedgerWorkflow } from "../workflows/ledger/workflows/reconcile-ledger"

/** Makes the ledger agree with Medusa's tables: events are lost in restarts, tables are not. */
export default async function reconcileLedgerJob(container: MedusaContainer) {
  await reconcileLedgerWorkflow(container).run()
}

export const config = {
  name: "blacklist-reconcile-ledger",
  schedule: "* * * * *",
}
