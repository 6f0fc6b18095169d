import { byId, el } from "./dom.js"
import { t } from "./i18n.js"

export const config = JSON.parse(byId("config").textContent)

export class ShopError extends Error {}

const LOGIN = "demo-login"
let login = JSON.parse(sessionStorage.getItem(LOGIN) ?? "null")

/** Who is logged in, also after the page was loaded again; null for a guest. */
export const currentLogin = () => login

/** Remembers a login, `{ email, token }`, or with null forgets it. */
export const logInAs = (next) => {
  login = next
  if (login) {
    sessionStorage.setItem(LOGIN, JSON.stringify(login))
  } else {
    sessionStorage.removeItem(LOGIN)
  }
}

let calls = 0
const note = (method, path, status, milliseconds) => {
  const failed = status >= 400 || status === 0
  byId("log").append(
    el(
      "li",
      { class: failed ? "bad" : "good" },
      el("code", {}, `${method} ${path}`),
      el("span", { class: "status" }, String(status || "–")),
      el("span", { class: "time" }, `${Math.round(milliseconds)} ms`)
    )
  )
  byId("log-count").textContent = `(${++calls})`
}

/** One call to the ordinary Store API, exactly as any storefront makes it. */
export const call = async (method, path, body) => {
  const headers = { "x-publishable-api-key": config.publishable_key }
  const ip = byId("ip").value.trim()
  if (body) headers["content-type"] = "application/json"
  if (login) headers.authorization = `Bearer ${login.token}`
  if (ip) headers["x-forwarded-for"] = ip
  const since = performance.now()
  const shown = path.split("?")[0]
  let response
  try {
    response = await fetch(path, { method, headers, body: body && JSON.stringify(body) })
  } catch {
    note(method, shown, 0, performance.now() - since)
    throw new ShopError(t("unreadable"))
  }
  note(method, shown, response.status, performance.now() - since)
  const answer = await response.json().catch(() => ({}))
  if (!response.ok) {
    throw new ShopError(answer.message || t("unreadable"))
  }
  return answer
}

export const get = (path) => call("GET", path)
export const post = (path, body = {}) => call("POST", path, body)
