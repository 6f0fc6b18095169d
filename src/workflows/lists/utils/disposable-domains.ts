import fs from "node:fs/promises"
import { disposableEmailBlocklist } from "disposable-email-domains-js"

const PACKAGE = "disposable-email-domains-js"

/** The version of the package that the store has, which may be newer than the plugin. */
export async function disposableDomainsSource(): Promise<string> {
  const text = await fs.readFile(require.resolve(`${PACKAGE}/package.json`), "utf8")
  return `${PACKAGE}@${(JSON.parse(text) as { version: string }).version}`
}

/** The domains themselves; the package reads its file with the first call. */
export const disposableDomains = (): string[] => disposableEmailBlocklist()
