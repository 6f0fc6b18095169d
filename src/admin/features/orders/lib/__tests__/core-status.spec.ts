import { colorOfStatus, keyOfStatus } from "../core-status"

describe("core's statuses of an order", () => {
  it.each([
    ["not_paid", "red"],
    ["captured", "green"],
    ["partially_shipped", "orange"],
  ])("%s is %s", (status, color) => expect(colorOfStatus(status)).toBe(color))

  it("have the dashboard's own words", () => {
    expect(keyOfStatus("payment", "partially_refunded")).toBe(
      "orders.payment.status.partiallyRefunded"
    )
    expect(keyOfStatus("fulfillment", "shipped")).toBe("orders.fulfillment.status.shipped")
  })
})
