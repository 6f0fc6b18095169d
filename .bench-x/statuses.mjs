import { phoneOf, rareName } from "./people.mjs"

// Phones between those of the entries and those of the quiet shoppers.
const BANNED_PHONES = 20_000_000
const DAY = 86_400_000

/** Customers number `from` to `to`: nine of ten banned, most for good; the rest trusted or free again. */
export const statusesBetween = (from, to, { below }) =>
  Array.from({ length: to - from }, (_, offset) => {
    const number = from + offset
    const dice = below(20)
    return {
      customer_id: `cus_known_${number}`,
      email: `${rareName(number)}.${number}@banned-${number % 4999}.example`,
      phone: phoneOf(BANNED_PHONES + number),
      status: dice === 0 ? "whitelisted" : "blacklisted",
      expires_at:
        dice === 1 ? new Date(Date.now() - DAY) : dice < 5 ? new Date(Date.now() + 30 * DAY) : null,
    }
  })
