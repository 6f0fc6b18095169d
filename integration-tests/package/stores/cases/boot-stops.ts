import fs from "node:fs"
import path from "node:path"
import { blacklist, type Merchants } from "../support/merchants"
import { freePort, type StoreApp } from "../support/store-app"

/** Medusa reads all workflow folders at the same time, and imports a small tree before a large one. */
function addManyWorkflowFolders({ dir }: StoreApp): void {
  for (let number = 0; number < 300; number += 1) {
    fs.mkdirSync(path.join(dir, `src/workflows/area-${number}`))
  }
}

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
      { when: "before the plugin", prepare: () => undefined },
      { when: "after the plugin", prepare: addManyWorkflowFolders },
    ])("with a validate handler of its own that loads $when: it says what to do", async (order) => {
      const app = await merchants.newStore([blacklist()], "lone-handler")
      order.prepare(app)
      const output = await startInVain(app)
      expect(output).toContain("completeCartHook: false")
      expect(output).toContain("guardCheckoutWorkflow")
    })

    it.each([
      { options: { completeCartHok: false }, named: /unknown option \W+completeCartHok\b/ },
      { options: { timeoutMs: "fast" }, named: /option \W+timeoutMs\b/ },
    ])("with the options $options: it names the wrong one", async ({ options, named }) => {
      const output = await startInVain(await merchants.newStore([blacklist(options)]))
      expect(output).toMatch(named)
      expect(output).toContain("Known options: completeCartHook")
    })
  })
