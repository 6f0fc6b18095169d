import type { MedusaResponse } from "@medusajs/framework/http"

/** Hands the JSON of a successful answer to `work`, when the storefront has it. */
export function onAnswer(res: MedusaResponse, work: (body: unknown) => void): void {
  let body: unknown
  const json = res.json.bind(res)
  res.json = (answer) => {
    body = answer
    return json(answer)
  }
  res.once("finish", () => {
    if (res.statusCode === 200) work(body)
  })
}
