import fs from "node:fs"
import { blacklist, Merchants } from "./support/merchants"
jest.setTimeout(600_000)
it("keeps", async () => {
  const m = new Merchants()
  await m.prepare()
  const app = await m.newStore([blacklist()], "lone-handler")
  const plain = await m.newStore([blacklist()])
  fs.writeFileSync("/tmp/pkgstores/kept.json", JSON.stringify({ lone: app, plain, seed: m.seed, all: m }))
})
