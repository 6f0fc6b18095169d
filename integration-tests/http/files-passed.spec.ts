import { Session } from "node:inspector/promises"
import path from "node:path"
import { guardCompletion } from "../../src/workflows"
import { readCart } from "../../src/workflows/common/core-data/carts"
import { describeStore } from "./support/store"

jest.setTimeout(240_000)

const SOURCES = path.resolve(__dirname, "../../src")

/** Files that only hand on what others define: reading an export of theirs counts as a call. */
const HANDS_ON = /(^|\/)index\.ts$|^types\//

/** The plugin's files of which a function was called. */
async function filesPassedBy(work: () => Promise<unknown>): Promise<string[]> {
  const session = new Session()
  session.connect()
  await session.post("Profiler.enable")
  await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: false })
  await session.post("Profiler.takePreciseCoverage")
  await work()
  const { result } = await session.post("Profiler.takePreciseCoverage")
  await session.post("Profiler.disable")
  session.disconnect()
  return result
    .filter(({ url, functions }) => {
      const called = functions.some(
        ({ functionName, ranges }) => functionName !== "" && ranges.some(({ count }) => count > 0)
      )
      return called && url.replace("file://", "").startsWith(SOURCES)
    })
    .map(({ url }) => path.relative(SOURCES, url.replace("file://", "")))
    .filter((file) => !HANDS_ON.test(file) || file.includes("/ledger/"))
    .sort()
}

describeStore((store) => {
  it("a clean checkout passes through few files", async () => {
    const shopper = await store.checkout().fill()
    await shopper.openPayment()
    const cart = await readCart(shopper.cartId, store.container)
    const files = await filesPassedBy(() =>
      guardCompletion({ cart }, { container: store.container })
    )
    // The canonical forms are leaves, one for each kind of value: who reads the road can skip them.
    const road = files.filter((file) => !file.includes("/canonical/"))
    expect(road).toContain("workflows/hooks/guard-completion.ts")
    expect(road.filter((_, index) => index >= 30)).toEqual([])
  })
})
