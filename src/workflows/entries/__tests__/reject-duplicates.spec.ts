import { MedusaError } from "@medusajs/framework/utils"
import type BlacklistModuleService from "../../../modules/blacklist/service"
import { rejectDuplicates, writeUnique } from "../utils/reject-duplicates"

/** A service that answers with the rows of each look-up in turn. */
const serviceWith = (...rule_counts: { id: string; fingerprint: string }[][]) => {
  const listEntries = jest.fn()
  rule_counts.forEach((rows) => listEntries.mockResolvedValueOnce(rows))
  return { listEntries } as unknown as BlacklistModuleService
}

const duplicateOf = (id: string) => ({
  type: MedusaError.Types.DUPLICATE_ERROR,
  message: expect.stringContaining(id),
})

const TAKEN = [{ id: "blent_1", fingerprint: "a" }]

describe("rejectDuplicates", () => {
  it("lets new entries pass", async () => {
    await expect(rejectDuplicates(serviceWith([]), ["a", "b"])).resolves.toBeUndefined()
  })

  it("names the entry that is there already", async () => {
    await expect(rejectDuplicates(serviceWith(TAKEN), ["a"])).rejects.toMatchObject(
      duplicateOf("blent_1")
    )
  })

  it("lets an entry keep its own conditions, not another's", async () => {
    await expect(rejectDuplicates(serviceWith(TAKEN), ["a"], "blent_1")).resolves.toBeUndefined()
    await expect(rejectDuplicates(serviceWith(TAKEN), ["a"], "blent_2")).rejects.toMatchObject(
      duplicateOf("blent_1")
    )
  })

  it("refuses the same entry twice in one call", async () => {
    await expect(rejectDuplicates(serviceWith([]), ["a", "a"])).rejects.toMatchObject(
      duplicateOf("twice")
    )
  })
})

describe("writeUnique", () => {
  it("writes what is new", async () => {
    await expect(writeUnique(serviceWith([]), ["a"], async () => "written")).resolves.toBe(
      "written"
    )
  })

  it("writes nothing where it would be a duplicate", async () => {
    const write = jest.fn()
    await expect(writeUnique(serviceWith(TAKEN), ["a"], write)).rejects.toMatchObject(
      duplicateOf("blent_1")
    )
    expect(write).not.toHaveBeenCalled()
  })

  it("names the entry somebody wrote in the same moment", async () => {
    const write = () => Promise.reject(Object.assign(new Error("duplicate key"), { code: "23505" }))
    await expect(writeUnique(serviceWith([], TAKEN), ["a"], write)).rejects.toMatchObject(
      duplicateOf("blent_1")
    )
  })

  it("hands on a violation that is gone by the time it looks", async () => {
    const error = Object.assign(new Error("duplicate key"), { code: "23505" })
    await expect(writeUnique(serviceWith([], []), ["a"], () => Promise.reject(error))).rejects.toBe(
      error
    )
  })

  it.each([
    ["another error", new Error("connection lost")],
    ["another error of PostgreSQL", Object.assign(new Error("already exists"), { code: "42P07" })],
    ["something that is no error", "already exists"],
  ])("hands on %s without looking again", async (_, error) => {
    const service = serviceWith([], TAKEN)
    await expect(writeUnique(service, ["a"], () => Promise.reject(error))).rejects.toBe(error)
    expect(service.listEntries).toHaveBeenCalledTimes(1)
  })
})
