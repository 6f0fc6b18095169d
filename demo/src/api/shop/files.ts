import { readFile } from "node:fs/promises"
import { existsSync } from "node:fs"
import path from "node:path"
import { MedusaError } from "@medusajs/framework/utils"

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
}

/** `demo/storefront`, whether this runs as TypeScript or from the build below `.medusa`. */
const findStorefront = (from: string): string => {
  const here = path.join(from, "storefront")
  if (existsSync(path.join(here, "index.html"))) {
    return here
  }
  const above = path.dirname(from)
  if (above === from) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "The demo's storefront folder is missing")
  }
  return findStorefront(above)
}

/** One of the storefront's own files, or null: names with a path in them are never read. */
export const readStorefrontFile = async (name: string) => {
  const type = TYPES[path.extname(name)]
  if (!type || !/^[a-z0-9-]+\.[a-z]+$/.test(name)) {
    return null
  }
  const content = await readFile(path.join(findStorefront(__dirname), name)).catch(() => null)
  return content && { content, type }
}
