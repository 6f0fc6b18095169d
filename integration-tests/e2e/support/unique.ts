import { randomInt } from "node:crypto"

/** Six digits that no other spec, worker or earlier run in the same store has used. */
export const unique = () => String(randomInt(100_000, 1_000_000))

/** A number in Warsaw that nobody has, as people in Poland write it. */
export const phoneOf = (digits: string) => `22 0${digits.replace(/(..)(?=.)/g, "$1 ")}`
