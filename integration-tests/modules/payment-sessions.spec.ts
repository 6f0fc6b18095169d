import { onDatabase } from "./support/module"

onDatabase(({ service, sql }) => {
  it("tells which cart a payment session paid for", async () => {
    await service.paymentSessions.save("cart_1", ["payses_1", "payses_2"])
    await service.paymentSessions.save("cart_2", ["payses_3"])
    expect(await service.paymentSessions.cartIdOf("payses_2")).toBe("cart_1")
    expect(await service.paymentSessions.cartIdOf("payses_3")).toBe("cart_2")
    expect(await service.paymentSessions.cartIdOf("payses_4")).toBeNull()
  })

  it("keeps what was noted first, also of many that come at once", async () => {
    await service.paymentSessions.save("cart_1", ["payses_1"])
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        service.paymentSessions.save("cart_2", ["payses_1", `new_${n}`])
      )
    )
    expect(await service.paymentSessions.cartIdOf("payses_1")).toBe("cart_1")
    expect(await service.paymentSessions.cartIdOf("new_19")).toBe("cart_2")
  })

  it("forgets those noted before a moment, and says how many", async () => {
    await service.paymentSessions.save("cart_1", ["old_1", "old_2", "new"])
    await sql(
      `update blacklist_payment_session_cart set seen_at = '2026-01-01T00:00:00Z'
        where payment_session_id like 'old%'`
    )
    expect(await service.paymentSessions.deleteExpired(new Date("2026-01-01T00:00:00Z"))).toBe(0)
    expect(await service.paymentSessions.deleteExpired(new Date("2026-01-01T00:00:01Z"))).toBe(2)
    expect(await service.paymentSessions.cartIdOf("old_1")).toBeNull()
    expect(await service.paymentSessions.cartIdOf("new")).toBe("cart_1")
  })
})
