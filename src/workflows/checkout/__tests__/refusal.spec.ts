import { MedusaError } from "@medusajs/framework/utils"
import {
  type CartPaymentSession,
  completionRefusalError,
  type Refusal,
  refusalError,
} from "../utils/refusal"

const MESSAGE = "Something went wrong. You cannot place the order."
const refusal = (refusal_style: Refusal["refusal_style"]): Refusal => ({
  refusal_message: MESSAGE,
  refusal_style,
})
const declined = (id: string) => `Session: ${id} was not authorized with the provider.`

describe("refusalError", () => {
  it("is Medusa's not_allowed with the merchant's text", () => {
    const error = refusalError({ refusal_message: "No." })
    expect(error).toBeInstanceOf(MedusaError)
    expect(error).toMatchObject({ type: MedusaError.Types.NOT_ALLOWED, message: "No." })
  })
})

describe("completionRefusalError", () => {
  const pending = { id: "payses_1", status: "pending" }

  it.each<[string, Refusal["refusal_style"], CartPaymentSession[] | null | undefined, string]>([
    ["the message, whatever the sessions", "message", [pending], MESSAGE],
    ["the message without sessions", "message", null, MESSAGE],
    ["a decline of the session", "decline", [pending], declined("payses_1")],
    [
      "a decline of an authorised session",
      "decline",
      [{ id: "payses_1", status: "authorized" }],
      declined("payses_1"),
    ],
    [
      "a decline of a captured session",
      "decline",
      [{ id: "payses_1", status: "captured" }],
      declined("payses_1"),
    ],
    [
      "a decline of a session that needs more",
      "decline",
      [{ id: "payses_1", status: "requires_more" }],
      declined("payses_1"),
    ],
    [
      "a decline of a session waiting for its authorisation",
      "decline",
      [{ id: "payses_1", status: "pending_authorization" }],
      declined("payses_1"),
    ],
    [
      "a decline of the first session that core would take",
      "decline",
      [
        { id: "payses_0", status: "canceled" },
        { id: "payses_1", status: "error" },
        { id: "payses_2", status: "pending" },
        pending,
      ],
      declined("payses_2"),
    ],
    [
      "the message where no session can be processed",
      "decline",
      [
        { id: "payses_1", status: "canceled" },
        { id: "payses_2", status: "error" },
      ],
      MESSAGE,
    ],
    ["the message where nothing is to be paid: no session", "decline", [], MESSAGE],
    ["the message where nothing is to be paid: null", "decline", null, MESSAGE],
    ["the message where nothing is to be paid: undefined", "decline", undefined, MESSAGE],
  ])("is %s", (_, style, sessions, message) => {
    const error = completionRefusalError(refusal(style), sessions)
    expect(error).toBeInstanceOf(MedusaError)
    expect(error).toMatchObject({ type: MedusaError.Types.NOT_ALLOWED, message })
  })
})
