import { listsOfUse } from "../lists/listed"
import type { Check } from "./check"

/** The IP is on a list of the use `proxy`. */
export const proxy: Check<"proxy"> = ({ shopper, findings }) => {
  if (!shopper.ip) return "no_value"
  const list_ids = listsOfUse("proxy", shopper, findings.lists)
  return list_ids.length ? { matched: ["ip"], list_ids } : null
}

/** The domain of the e-mail is on a list of the use `disposable`. */
export const disposableEmail: Check<"disposable_email"> = ({ shopper, findings }) => {
  if (!shopper.email_domains.length) return "no_value"
  const list_ids = listsOfUse("disposable", shopper, findings.lists)
  return list_ids.length ? { matched: ["email_domain"], list_ids } : null
}
