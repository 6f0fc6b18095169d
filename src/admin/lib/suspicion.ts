import type { TFunction } from "i18next"
import { z } from "zod"
import type { AdminSuspicion, SuspicionIdentity } from "../../types/http"
import { fullName } from "./person"

type Place = Pick<
  SuspicionIdentity,
  "address_1" | "address_2" | "postal_code" | "city" | "province" | "country_code"
>

/** An address in one line, as far as it is known. */
export const addressLine = (
  place: { [K in keyof Place]?: string | null },
  nameOfCountry: (code: string) => string
) =>
  [
    place.address_1,
    place.address_2,
    [place.postal_code, place.city].filter(Boolean).join(" "),
    place.province,
    place.country_code && nameOfCountry(place.country_code),
  ]
    .filter(Boolean)
    .join(", ")

/** What to call a suspicion: the person's name, else the e-mail, else whatever is known. */
export const nameOfSuspicion = (suspicion: AdminSuspicion): string =>
  fullName(suspicion) ||
  suspicion.email ||
  suspicion.company ||
  suspicion.phone ||
  suspicion.ip ||
  ""

/** The longest comment that the API takes. */
export const MAX_COMMENT_LENGTH = 255

export const commentShape = (t: TFunction<"blacklist">) =>
  z.string().max(MAX_COMMENT_LENGTH, t("comment.tooLong", { count: MAX_COMMENT_LENGTH }))

export const toComment = (comment: string): string | null => comment.trim() || null
