import { z } from "@medusajs/framework/zod"
import { parseCountry } from "../../../../modules/blacklist/screening/canonical"
import {
  CHECK_ACTIONS,
  type CheckSettingsChanges,
  COUNTRY_LISTS,
  MISMATCH_LEVELS,
  MODES,
  RISK_LEVELS_ABOVE,
} from "../../../../types"
import { plainText } from "../utils/schema"

const MOST_COUNTRIES = 300
const MOST_CURRENCIES = 200

const MOST_PROVIDERS = 100
const ID_LENGTH = 255
const MESSAGE_LENGTH = 500

const check = <S extends z.ZodRawShape>(own: S) =>
  z
    .strictObject({
      enabled: z.boolean().optional(),
      mode: z.enum(MODES).optional(),
      action: z.enum(CHECK_ACTIONS).optional(),
      ...own,
    })
    .nullish()

const country = plainText("countries").transform((raw, context) => {
  const reading = parseCountry(raw)
  if (reading.success) return reading.data
  context.addIssue({ code: "custom", message: `countries ${reading.issue}` })
  return z.NEVER
})

const CURRENCY = /^[a-z]{3}$/i
const AMOUNTS = { message: "limits must hold amounts of 0 or more" }

const limits = z
  .record(z.string(), z.number(AMOUNTS).min(0, AMOUNTS))
  // A schema for the keys would answer "Invalid key in record" and name no field.
  .refine((given) => Object.keys(given).every((currency) => CURRENCY.test(currency)), {
    message: "limits must be named by currency codes, such as eur",
  })
  .refine((given) => Object.keys(given).length <= MOST_CURRENCIES, {
    message: `limits must have at most ${MOST_CURRENCIES} currencies`,
  })
  .transform((given) =>
    Object.fromEntries(
      Object.entries(given).map(([currency, amount]) => [currency.toLowerCase(), amount])
    )
  )

const provider = plainText("providers").trim().min(1).max(ID_LENGTH)

/** Of each check the fields to change. */
export const ChecksSchema = z.strictObject({
  countries: check({
    list: z.enum(COUNTRY_LISTS).optional(),
    countries: z
      .array(country)
      .max(MOST_COUNTRIES)
      .transform((codes) => [...new Set(codes)])
      .optional(),
  }),
  large_order: check({ limits: limits.optional() }),
  address_mismatch: check({ level: z.enum(MISMATCH_LEVELS).optional() }),
  proxy: check({}),
  disposable_email: check({}),
  ip_country: check({}),
  new_place: check({}),
  risk_level: check({ from: z.enum(RISK_LEVELS_ABOVE).optional() }),
  payment_method: check({
    from: z.enum(RISK_LEVELS_ABOVE).optional(),
    providers: z
      .array(provider)
      .max(MOST_PROVIDERS)
      .transform((ids) => [...new Set(ids)])
      .optional(),
    message: plainText("message").trim().min(1).max(MESSAGE_LENGTH).optional(),
  }),
}) satisfies z.ZodType<unknown, CheckSettingsChanges>
