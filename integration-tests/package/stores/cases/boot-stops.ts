import { blacklist, type Merchants } from "../support/merchants"
import { freePort, type StoreApp } from "../support/store-app"

/** A store that does not come up; what it printed is returned. */
async function startInVain(app: StoreApp): Promise<string> {
  const { code, output } = await app.start("start", "--port", String(await freePort())).ended
  expect(code).toBe(1)
  expect(output).not.toContain("Server is ready")
  return output
}

export const bootStops = (merchants: Merchants) =>
  describe("does not start", () => {
    it.each([
      ["before the plugin", "lone-handler"],
      ["after the plugin", "late-handler"],
    ])("with a second validate handler, loaded %s: it says what to do", async (_when, fixture) => {
      const output = await startInVain(await merchants.newStore([blacklist()], fixture))
      expect(output).toContain("completeCartHook: false")
      expect(output).toContain("guardCheckoutWorkflow")
    })

    it.each([
      [{ completeCartHok: false }, 'unknown option "completeCartHok"'],
      [{ timeoutMs: "fast" }, 'option "timeoutMs"'],
    ])("with the options %j: it names the wrong one", async (options, named) => {
      const output = await startInVain(await merchants.newStore([blacklist(options)]))
      expect(output).toContain(`medusa-plugin-blacklist: ${named}`)
    })
  })
