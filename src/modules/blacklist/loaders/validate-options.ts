import type { LoaderOptions } from "@medusajs/framework/types"
import { readOptions } from "../options"

/** Stops the boot with a message that names the option where one is unknown or bad. */
export default async function validateOptionsLoader({ options }: LoaderOptions): Promise<void> {
  readOptions(options)
}
