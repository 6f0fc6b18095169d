import { createStep, createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import {
  createEntriesWorkflow,
  deleteEntriesWorkflow,
  updateEntryWorkflow,
} from "../../src/workflows"
import { sql } from "./support/ledger"
import { describeStore } from "./support/store"

jest.setTimeout(240_000)

const laterStep = createStep(
  "test-entries-later-step-fails",
  async ({ again }: { again: { email: string } | null }, { container }) => {
    // An admin who is quicker than the undo.
    if (again) {
      await createEntriesWorkflow(container).run({ input: { entries: [{ conditions: again }] } })
    }
    throw new Error("a later step failed")
  }
)
const failing = createWorkflow(
  "test-entries-undone",
  (input: { deleted: string[]; updated: string; again: { email: string } | null }) => {
    createEntriesWorkflow.runAsStep({
      input: { entries: [{ conditions: { email: "new@undone.example" } }] },
    })
    updateEntryWorkflow.runAsStep({
      input: transform({ input }, ({ input }) => ({
        id: input.updated,
        conditions: { email: "changed@undone.example" },
      })),
    })
    deleteEntriesWorkflow.runAsStep({
      input: transform({ input }, ({ input }) => ({ ids: input.deleted })),
    })
    laterStep(transform({ input }, ({ input }) => ({ again: input.again })))
  }
)

describeStore((store) => {
  const add = async (conditions: Record<string, string>) =>
    (await store.admin.post("/admin/blacklist/entries", { conditions })).data.entry.id as string
  const everything = async () => ({
    entries: await sql(
      store.container,
      "select to_jsonb(e) - 'updated_at' as row from blacklist_entry e order by id"
    ),
    networks: await sql(
      store.container,
      "select entry_id, network from blacklist_entry_network order by entry_id, network"
    ),
  })

  it("what a workflow did to entries is undone when a later step fails", async () => {
    const updated = await add({ email: "kept@undone.example" })
    const deleted = [
      await add({ email: "one@undone.example" }),
      await add({ ip_range: "203.0.113.3-203.0.113.4" }),
    ]
    const before = await everything()
    await expect(
      failing(store.container).run({ input: { updated, deleted, again: null } })
    ).rejects.toMatchObject({ message: "a later step failed" })
    expect(await everything()).toEqual(before)
  })

  it("the undo goes on where somebody made one of the deleted entries again since", async () => {
    const updated = await add({ email: "kept@undone.example" })
    const deleted = [
      await add({ email: "one@undone.example" }),
      await add({ email: "two@undone.example" }),
    ]
    await expect(
      failing(store.container).run({
        input: { updated, deleted, again: { email: "one@undone.example" } },
      })
    ).rejects.toMatchObject({ message: "a later step failed" })
    const { data } = await store.admin.get("/admin/blacklist/entries?limit=10")
    const left = data.entries as { id: string; conditions: { email: string } }[]
    expect(left.map(({ conditions }) => conditions.email).sort()).toEqual([
      "kept@undone.example",
      "one@undone.example",
      "two@undone.example",
    ])
    expect(left.map(({ id }) => id)).toEqual(expect.arrayContaining([updated, deleted[1]]))
  })

  it("a workflow makes and deletes as many at once as it is given", async () => {
    const entries = Array.from({ length: 10_000 }, (_, n) => ({
      conditions: { email: `${n}@many.example` },
    }))
    const { result } = await createEntriesWorkflow(store.container).run({ input: { entries } })
    expect(result).toHaveLength(10_000)
    const ids = result.map(({ id }) => id)
    const deleted = await deleteEntriesWorkflow(store.container).run({ input: { ids } })
    expect(deleted.result).toHaveLength(10_000)
    expect((await everything()).entries).toEqual([])
  })
})
