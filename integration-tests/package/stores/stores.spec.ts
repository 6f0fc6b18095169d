import { backfill } from "./cases/backfill"
import { bootStops } from "./cases/boot-stops"
import { documentation } from "./cases/documentation"
import { entryImport } from "./cases/entry-import"
import { ownHandler } from "./cases/own-handler"
import { plainInstall } from "./cases/plain-install"
import { race } from "./cases/race"
import { removed } from "./cases/removed"
import { twoProcesses } from "./cases/two-processes"
import { Merchants } from "./support/merchants"

jest.setTimeout(240_000)

describe("a store that installs the package", () => {
  const merchants = new Merchants()

  beforeAll(() => merchants.prepare(), 600_000)
  afterAll(() => merchants.leave())

  plainInstall(merchants)
  ownHandler(merchants)
  documentation(merchants)
  bootStops(merchants)
  removed(merchants)
  twoProcesses(merchants)
  backfill(merchants)
  entryImport(merchants)
  race(merchants)
})
