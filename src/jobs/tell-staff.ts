import type { MedusaContainer } from "@medusajs/framework/types"
import { tellStaffWorkflow } from "../workflows/notices/workflows/tell-staff"

/** Tells staff what no event has told, sends what failed again, and looks for attacks. */
export default async function tellStaffJob(container: MedusaContainer) {
  await tellStaffWorkflow(container).run()
}

export const config = {
  name: "blacklist-tell-staff",
  schedule: "* * * * *",
}
