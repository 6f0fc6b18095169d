import type { Period } from "../../../../../types/rules"
import type { PeriodUnit } from "../../../../../types/vocabulary"
import { addPeriod, subtractPeriod } from "../../rules"

const period = (text: string): Period => {
  const [value, unit] = text.split(" ")
  return { value: Number(value), unit: unit as PeriodUnit }
}

const iso = (date: Date) => date.toISOString()

describe("addPeriod", () => {
  it.each([
    ["2026-11-22T10:15:30.123Z", "1 minute", "2026-11-22T10:16:30.123Z", "sixty seconds"],
    ["2026-11-22T23:59:00.000Z", "90 minute", "2026-11-23T01:29:00.000Z", "over midnight"],
    ["2026-12-31T23:00:00.000Z", "2 hour", "2027-01-01T01:00:00.000Z", "over the year's end"],
    ["2028-02-28T12:00:00.000Z", "1 day", "2028-02-29T12:00:00.000Z", "a leap day"],
    ["2026-02-28T12:00:00.000Z", "1 day", "2026-03-01T12:00:00.000Z", "no leap day"],
    ["2026-10-24T12:00:00.000Z", "2 day", "2026-10-26T12:00:00.000Z", "no summer time in UTC"],
    ["2026-11-22T10:00:00.000Z", "2 week", "2026-12-06T10:00:00.000Z", "fourteen days"],
    ["2026-11-22T10:15:30.123Z", "1 month", "2026-12-22T10:15:30.123Z", "a calendar month"],
    ["2026-01-31T23:59:59.999Z", "1 month", "2026-02-28T23:59:59.999Z", "the last of February"],
    ["2028-01-31T00:00:00.000Z", "1 month", "2028-02-29T00:00:00.000Z", "…of a leap year"],
    ["2026-01-30T00:00:00.000Z", "1 month", "2026-02-28T00:00:00.000Z", "the 30th as well"],
    ["2026-01-28T00:00:00.000Z", "1 month", "2026-02-28T00:00:00.000Z", "a day that there is"],
    ["2026-01-31T00:00:00.000Z", "2 month", "2026-03-31T00:00:00.000Z", "not by way of February"],
    ["2026-03-31T00:00:00.000Z", "1 month", "2026-04-30T00:00:00.000Z", "30 days has April"],
    ["2026-12-31T00:00:00.000Z", "2 month", "2027-02-28T00:00:00.000Z", "into the next year"],
    ["2028-02-29T00:00:00.000Z", "12 month", "2029-02-28T00:00:00.000Z", "a leap day a year on"],
    ["2026-08-31T00:00:00.000Z", "18 month", "2028-02-29T00:00:00.000Z", "more than a year"],
  ])("%s + %s = %s: %s", (from, length, to) => {
    expect(iso(addPeriod(new Date(from), period(length)))).toBe(to)
  })
})

describe("subtractPeriod", () => {
  it.each([
    ["2026-11-22T10:15:30.123Z", "1 minute", "2026-11-22T10:14:30.123Z", "sixty seconds"],
    ["2027-01-01T01:00:00.000Z", "2 hour", "2026-12-31T23:00:00.000Z", "over the year's end"],
    ["2028-03-01T12:00:00.000Z", "1 day", "2028-02-29T12:00:00.000Z", "a leap day"],
    ["2026-03-01T12:00:00.000Z", "1 day", "2026-02-28T12:00:00.000Z", "no leap day"],
    ["2026-11-22T10:00:00.000Z", "1 week", "2026-11-15T10:00:00.000Z", "seven days"],
    ["2026-03-31T12:34:56.789Z", "1 month", "2026-02-28T12:34:56.789Z", "the last of February"],
    ["2028-03-31T00:00:00.000Z", "1 month", "2028-02-29T00:00:00.000Z", "…of a leap year"],
    ["2026-05-31T00:00:00.000Z", "1 month", "2026-04-30T00:00:00.000Z", "30 days has April"],
    ["2026-01-31T00:00:00.000Z", "1 month", "2025-12-31T00:00:00.000Z", "into the year before"],
    ["2028-02-29T00:00:00.000Z", "12 month", "2027-02-28T00:00:00.000Z", "a leap day a year ago"],
    ["2026-01-15T00:00:00.000Z", "25 month", "2023-12-15T00:00:00.000Z", "more than two years"],
  ])("%s - %s = %s: %s", (from, length, to) => {
    expect(iso(subtractPeriod(new Date(from), period(length)))).toBe(to)
  })
})

it("a date that is given is left as it is", () => {
  const moment = new Date("2026-01-31T00:00:00.000Z")
  for (const unit of ["minute", "hour", "day", "week", "month"] as const) {
    addPeriod(moment, { value: 1, unit })
    subtractPeriod(moment, { value: 1, unit })
  }
  expect(iso(moment)).toBe("2026-01-31T00:00:00.000Z")
})
