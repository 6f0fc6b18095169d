import type { MedusaContainer } from "@medusajs/framework/types"
import { screenSafely } from "../utils/screen-safely"
import type { ScreenCheckoutWorkflowInput } from "../workflows/screen-checkout"

const run = jest.fn()
jest.mock("../workflows/screen-checkout", () => ({ screenCheckoutWorkflow: () => ({ run }) }))

const input = { stage: "complete_cart", facts: {} } as ScreenCheckoutWorkflowInput
const logger = { error: jest.fn() }
const KNOWN = { refusal_message: "No.", refusal_style: "decline" }

const containerWith = (onError: "allow" | "refuse") =>
  ({
    resolve: (name: string) =>
      name === "logger" ? logger : { options: { onError }, lastKnownSettings: KNOWN },
  }) as unknown as MedusaContainer

describe("screenSafely", () => {
  beforeEach(() => jest.resetAllMocks())

  it("hands on what the workflow decided", async () => {
    const decision = { outcome: "flag", enforced: true, reasons: [] }
    const refusal = { refusal_message: "No.", refusal_style: "message" }
    run.mockResolvedValue({ result: { decision, decision_id: "bldec_1", refusal } })
    const answer = await screenSafely(input, containerWith("allow"))
    expect(answer).toEqual({ verdict: decision, decision_id: "bldec_1", refusal })
    expect(run).toHaveBeenCalledWith({ input })
    expect(logger.error).not.toHaveBeenCalled()
  })

  it.each(["allow", "refuse"] as const)(
    "lets onError: %s answer for a handler that throws",
    async (onError) => {
      run.mockRejectedValue(new TypeError("jan@spam.example has no group"))
      const { verdict, decision_id, refusal } = await screenSafely(input, containerWith(onError))
      expect(verdict).toMatchObject({
        outcome: onError,
        reasons: [{ type: "error", detail: { error: "TypeError" } }],
      })
      expect(decision_id).toBeNull()
      expect(refusal).toEqual(KNOWN)
    }
  )

  it("logs the kind of the failure without the shopper's data, were it not even an error", async () => {
    run.mockRejectedValueOnce(new TypeError("jan@spam.example has no group"))
    run.mockRejectedValueOnce("jan@spam.example")
    await screenSafely(input, containerWith("allow"))
    await screenSafely(input, containerWith("allow"))
    const lines = logger.error.mock.calls.flat().join("\n")
    expect(lines).toContain("(TypeError)")
    expect(lines).toContain("(unknown)")
    expect(lines).not.toContain("jan@")
  })
})
