import { toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminCustomerStatus } from "../../types/http"
import { nameOf, type Person } from "../lib/person"
import { useSetCustomerStatus } from "./customer-statuses"

/**
 * The status changes that need no form, each after a question that names the customer.
 *
 * @param customer - null for one who was deleted, of whom what is set can still be lifted
 */
export const useLiftStatus = (
  customer: Person | null,
  { customer_id, status: current }: AdminCustomerStatus
) => {
  const { t } = useTranslation("blacklist")
  const prompt = usePrompt()
  const { mutate } = useSetCustomerStatus(customer_id)
  const name = customer ? nameOf(customer) : t("customers.deleted")
  const isBanned = current === "blacklisted"

  const change = async (
    status: "neutral" | "whitelisted",
    texts: { title: string; description: string }
  ) => {
    const confirmed = await prompt({
      title: texts.title,
      description: t(texts.description, { name }),
      confirmText: texts.title,
      cancelText: t("actions.cancel"),
      variant: "confirmation",
    })
    if (!confirmed) return

    mutate(
      { status },
      {
        onSuccess: () => toast.success(t(`status.toasts.${status}`, { name })),
        onError: (error) => toast.error(t("errors.failed"), { description: error.message }),
      }
    )
  }

  const resetKind = isBanned ? "unban" : "removeFromWhitelist"
  const resetLabel = t(`status.actions.${resetKind}`)

  return {
    resetLabel,
    reset: () =>
      change("neutral", {
        title: resetLabel,
        description: `status.prompts.${customer ? resetKind : `${resetKind}Deleted`}`,
      }),
    whitelist: () =>
      change("whitelisted", {
        title: t("status.actions.whitelist"),
        description: isBanned ? "status.prompts.whitelistBanned" : "status.prompts.whitelist",
      }),
  }
}
