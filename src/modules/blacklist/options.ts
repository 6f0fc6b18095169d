import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { compile } from "proxy-addr"
import type { BlacklistOptions } from "../../types/options"

export const PLUGIN = "medusa-plugin-blacklist"

const isProxyList = (value: string[]) => {
  try {
    compile(value)
    return true
  } catch {
    return false
  }
}

const HEADER_NAME = /^[a-z0-9-]+$/i

const OptionsSchema = z.strictObject({
  completeCartHook: z.boolean().default(true),
  fulfillmentHook: z.boolean().default(true),
  geoip: z
    .strictObject({ path: z.string().min(1) })
    .nullable()
    .default(null),
  clientIp: z
    .strictObject({
      trustedProxies: z
        .union([z.string(), z.array(z.string())])
        .transform((value) => (typeof value === "string" ? [value] : value))
        .refine(isProxyList, {
          message: 'expected IP addresses, CIDR ranges, "loopback", "linklocal" or "uniquelocal"',
        })
        .default([]),
      ipv6Prefix: z.number().int().min(32).max(128).default(64),
      header: z
        .string()
        .regex(HEADER_NAME, { message: "expected the name of an HTTP header" })
        .transform((name) => name.toLowerCase())
        .nullable()
        .default(null),
    })
    .refine(({ header, trustedProxies }) => header === null || trustedProxies.length > 0, {
      path: ["header"],
      message: "a header is only believed from a trusted proxy: set clientIp.trustedProxies too",
    })
    .default({ trustedProxies: [], header: null, ipv6Prefix: 64 }),
  onError: z.enum(["allow", "refuse"]).default("allow"),
  timeoutMs: z.number().int().min(1).max(60_000).default(300),
})

/** Options that Medusa itself adds to every module's. */
const MEDUSA_OPTIONS = ["database", "schema", "providers"]

const describe = (issue: z.core.$ZodIssue): string => {
  const path = issue.path.join(".")
  return issue.code === "unrecognized_keys"
    ? `unknown option ${issue.keys.map((key) => `"${[path, key].filter(Boolean).join(".")}"`).join(", ")}`
    : `option "${path}": ${issue.message}`
}

/**
 * Checks the options of `medusa-config.ts` and fills in the defaults.
 *
 * @throws MedusaError `invalid_argument` that names the plugin and each unknown or bad option. It is thrown while the store
 * boots: a store with a misspelt option must not run unprotected.
 */
export function readOptions(raw: Record<string, unknown> | undefined): BlacklistOptions {
  const own = Object.fromEntries(
    Object.entries(raw ?? {}).filter(([name]) => !MEDUSA_OPTIONS.includes(name))
  )
  const result = OptionsSchema.safeParse(own)
  if (result.success) return result.data

  throw new MedusaError(
    MedusaError.Types.INVALID_ARGUMENT,
    `${PLUGIN}: ${result.error.issues.map(describe).join("; ")}. ` +
      `Known options: ${Object.keys(OptionsSchema.shape).join(", ")}.`
  )
}
