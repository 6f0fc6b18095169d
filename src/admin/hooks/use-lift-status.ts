import { toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { CustomerStatusValue } from "../../types/vocabulary"
import type { BannedPerson } from "../components/ban-reach"
import { nameOf } from "../lib/person"
import { useSetCustomerStatus } from "./customer-statuses"

/** The status changes that need no form, each after a question that names the customer. */
export const useLiftStatus = (customer: BannedPerson, current: CustomerStatusValue) => {
  const { t } = useTranslation("blacklist")
  const prompt = usePrompt()
  const { mutate } = useSetCustomerStatus(customer.id)
  const name = nameOf(customer)
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

  const resetLabel = isBanned ? t("status.actions.unban") : t("status.actions.removeFromWhitelist")

  return {
    resetLabel,
    reset: () =>
      change("neutral", {
        title: resetLabel,
        description: isBanned ? "status.prompts.unban" : "status.prompts.removeFromWhitelist",
      }),
    whitelist: () =>
      change("whitelisted", {
        title: t("status.actions.whitelist"),
        description: isBanned ? "status.prompts.whitelistBanned" : "status.prompts.whitelist",
      }),
  }
}
