import type { AxiosResponse } from "axios"
import { type Checkout, REFUSAL } from "../../../http/support/checkout"
import type { OpenStore } from "../support/open-store"

export const REFUSED = { status: 400, data: REFUSAL }

/** The answer to one step of a checkout, as the shopper's browser gets it. */
export const answerOf = ({ status, data }: AxiosResponse) => ({ status, data })

export const buy = async (store: OpenStore, email?: string) => {
  const answer = await store.checkout({ email }).buy()
  return answer.status === 200 ? answer.data.type : answerOf(answer)
}

export async function ban(store: OpenStore, email: string): Promise<string> {
  const { status, data } = await store.post("/admin/blacklist/entries", { conditions: { email } })
  if (status !== 200) throw new Error(JSON.stringify(data))
  return data.entry.id
}

/** A shopper who has a payment session when the ban comes. */
export async function bannedAtTheTill(store: OpenStore, email: string) {
  const shopper = await store.checkout({ email }).fill()
  await shopper.openPayment()
  await ban(store, email)
  return shopper
}

/** Status and body with the payment session's id, which no two answers share, left out. */
const textOf = (answer: AxiosResponse, { sessionId }: Checkout) =>
  JSON.stringify(answerOf(answer)).replace(sessionId, "?")

/** What every store that is protected does, whoever registered the handler. */
export async function expectRefusals(store: OpenStore): Promise<void> {
  const early = "early@banned.example"
  await ban(store, early)
  expect(await buy(store, early)).toEqual(REFUSED)

  const late = await bannedAtTheTill(store, "late@banned.example")
  expect(answerOf(await late.complete())).toEqual(REFUSED)

  await store.post("/admin/blacklist/settings", { refusal_style: "decline" })
  const refused = await bannedAtTheTill(store, "declined@banned.example")
  const declined = store.checkout({ card: { outcome: "declined" } })
  expect(textOf(await refused.complete(), refused)).toBe(textOf(await declined.buy(), declined))
  expect(await buy(store)).toBe("order")
}
