import {
  type MedusaResponse,
  type MiddlewareRoute,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { OverviewTime } from "../../../../modules/blacklist/persistence/overview/time-asked-for"
import type { AdminOverviewResponse } from "../../../../types"
import { refreshOrderScreeningsWorkflow } from "../../../../workflows"
import { type AdminRequest, serviceOf } from "../utils/http"
import { idOrIds, queryMoment } from "../utils/schema"

/** Ten years: there is a row for every day. */
const MAX_DAYS = 3660
const DAY_MS = 24 * 60 * 60 * 1000

const isoDay = z.iso.date()

const isDay = (value: string) => isoDay.safeParse(value).success

/** An empty value is none, as in lists. */
const optional = <T extends z.ZodType>(field: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), field.optional())

const YEARS = { first: 1970, last: 2999 }

/** A day of the time zone, or a moment. A union of the two would answer "Invalid input" and name no field. */
const dayOrMoment = (field: string) =>
  z.string().transform((value, context) => {
    const refuse = (message: string) => {
      context.addIssue({ code: "custom", message: `${field} ${message}` })
      return z.NEVER
    }
    const moment = queryMoment(field).safeParse(value)
    if (!moment.success) {
      return refuse("must be a date, such as 2026-01-31, or an ISO 8601 date and time")
    }
    const year = moment.data.getUTCFullYear()
    if (year < YEARS.first || year > YEARS.last) {
      return refuse(`must be of the years ${YEARS.first} to ${YEARS.last}`)
    }
    return isDay(value) ? value : moment.data
  })

/** Names only: of an offset, PostgreSQL and everybody else have opposite ideas. */
const ZONE_NAME = /^[a-z][a-z0-9_+\-/]*$/i

function isZone(name: string): boolean {
  try {
    return ZONE_NAME.test(name) && !!new Intl.DateTimeFormat("en", { timeZone: name })
  } catch {
    return false
  }
}

const UNKNOWN_ZONE = "tz must be the name of a time zone, such as Europe/Warsaw"

const OverviewSchema = z.strictObject({
  from: optional(dayOrMoment("from")),
  to: optional(dayOrMoment("to")),
  sales_channel_id: optional(idOrIds("sales_channel_id")),
  tz: optional(z.string({ message: UNKNOWN_ZONE }).refine(isZone, { message: UNKNOWN_ZONE })),
})
type OverviewQuery = z.infer<typeof OverviewSchema>

export const overviewMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/blacklist/overview",
    middlewares: [validateAndTransformQuery(OverviewSchema, {})],
  },
]

const invalid = (message: string) => new MedusaError(MedusaError.Types.INVALID_DATA, message)

function refuseSenseless({ since, until }: OverviewTime): void {
  if (since >= until) throw invalid("from must not be after to")
  if (until.getTime() - since.getTime() > MAX_DAYS * DAY_MS) {
    throw invalid(`from must not be more than ${MAX_DAYS} days before to`)
  }
}

export const retrieveOverview = async (
  req: AdminRequest<unknown, OverviewQuery>,
  res: MedusaResponse<AdminOverviewResponse>
) => {
  const { from = null, to = null, tz = "UTC", sales_channel_id = null } = req.validatedQuery
  const { overview } = serviceOf(req)
  const time = await overview.timeOf({ from, to, tz })
  if (!time) throw invalid(UNKNOWN_ZONE)
  refuseSenseless(time)
  await refreshOrderScreeningsWorkflow(req.scope).run({ input: {} })
  res.json({ overview: await overview.read(time, sales_channel_id) })
}
