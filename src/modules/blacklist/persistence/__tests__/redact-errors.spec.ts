import { MedusaError } from "@medusajs/framework/utils"
import { withheld, redactErrors } from "../redact-errors"

const SECRET = "jan@spam.example"

/** An error as knex and PostgreSQL make it. */
const failure = (changes: Record<string, unknown> = {}) =>
  Object.assign(new Error(`insert into t values ('${SECRET}') - "${SECRET}"\n    at ${SECRET}`), {
    name: "error",
    code: "23505",
    severity: "ERROR",
    schema: "public",
    table: "blacklist_entry",
    constraint: "an_index",
    detail: `Key (email)=(${SECRET}) already exists.`,
    where: SECRET,
    hint: SECRET,
    parameters: [SECRET],
    cause: new Error(SECRET),
    ...changes,
  })

const everythingOf = (error: Error) =>
  [
    ...Object.getOwnPropertyNames(error).map((key) => String(error[key as keyof Error])),
    JSON.stringify(error),
    String(error),
  ].join("\n")

class Subject {
  private readonly secret = SECRET
  mocked = () => "a mock"

  get known() {
    return this.secret
  }
  plain() {
    return this.secret
  }
  throws() {
    throw failure()
  }
  async resolves(...values: number[]) {
    return [this.plain(), ...values]
  }
  async rejects(error: unknown) {
    throw error
  }
}

describe("withheld", () => {
  it("keeps what tells, and no value", () => {
    const error = withheld(failure()) as Error
    expect(error).toBeInstanceOf(Error)
    expect(error).toMatchObject({
      name: "error",
      message: "The blacklist's database work failed (23505, blacklist_entry, an_index)",
      code: "23505",
      table: "blacklist_entry",
      constraint: "an_index",
      detail: "Key (values withheld) already exists.",
    })
    expect(everythingOf(error)).not.toContain(SECRET)
  })

  it("keeps the frames of the stack, not what a message makes look like one", () => {
    const original = failure()
    const frame = original.stack?.split("\n").find((line) => line.includes("redact-errors.spec"))
    const { stack } = withheld(original) as Error
    expect(stack).toMatch(/^error: The blacklist's database work failed/)
    expect(stack).toContain(frame)
  })

  it("names a detail only where Medusa's error handler reads one", () => {
    expect(withheld(failure({ code: "40P01" }))).not.toHaveProperty("detail")
  })

  it.each([
    ["an error without a code", new TypeError(`cannot read ${SECRET}`), "TypeError"],
    ["a text", SECRET, "Error"],
    ["nothing", undefined, "Error"],
    ["a code that is none", failure({ code: [SECRET], table: 1, constraint: null }), "error"],
  ])("of %s gives its kind", (_, thrown, kind) => {
    const error = withheld(thrown) as Error
    expect(error.message).toBe(`The blacklist's database work failed (${kind})`)
    expect(error.name).toBe(kind)
    expect(everythingOf(error)).not.toContain(SECRET)
  })

  it("leaves errors alone that were written for people", () => {
    const error = new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such entry")
    expect(withheld(error)).toBe(error)
  })
})

describe("redactErrors", () => {
  const subject = redactErrors(new Subject())

  it("is the same object in everything else", async () => {
    expect(subject).toBeInstanceOf(Subject)
    expect(subject.constructor).toBe(Subject)
    expect([subject.known, subject.plain(), subject.mocked()]).toEqual([SECRET, SECRET, "a mock"])
    expect(await subject.resolves(1, 2)).toEqual([SECRET, 1, 2])
    subject.mocked = () => "another"
    expect(subject.mocked()).toBe("another")
  })

  it("withholds values from what methods throw, at once or later", async () => {
    expect(() => subject.throws()).toThrow(/work failed \(23505/)
    await expect(subject.rejects(failure())).rejects.toThrow(/work failed \(23505/)
    await expect(subject.rejects(SECRET)).rejects.not.toContain(SECRET)
  })
})
