import type { MedusaContainer } from "@medusajs/framework/types"
import { catchUpLedgerWorkflow } from "../workflows/ledger/workflows/catch-up-ledger"

/** Makes the ledger agree with Medusa's tables: events are lost in restarts, tables are not. */
export default async function catchUpLedgerJob(container: MedusaContainer) {
  await catchUpLedgerWorkflow(container).run()
}

export const config = {
  name: "blacklist-catch-up-ledger",
  schedule: "* * * * *",
}
