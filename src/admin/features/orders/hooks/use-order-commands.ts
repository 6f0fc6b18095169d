import type { FetchError } from "@medusajs/js-sdk"
import { toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { BulkCommand } from "../../../ui/components/bulk-bar"
import { pluginKey } from "../../../ui/hooks/resource"
import { useBulk } from "../../../ui/hooks/use-bulk"
import { useFailureToast } from "../../../ui/hooks/use-feedback"
import type { Selected } from "../../../ui/hooks/use-selection"
import { releaseHold } from "../../holds/hooks/holds"
import { AT_ONCE, useCheckOrders, useStartOrderCheck } from "./orders"

interface OrderCommands {
  /** Asks which fields of the orders become entries. */
  onCopy: (ids: string[]) => void
  /** Asks for the reason of the holds. */
  onHold: (ids: string[]) => void
  /** The choice has served. */
  clear: () => void
}

/** What can be done to all chosen orders at once. */
export const useOrderCommands = ({ onCopy, onHold, clear }: OrderCommands): BulkCommand[] => {
  const { t } = useTranslation("blacklist")
  const prompt = usePrompt()
  const showFailure = useFailureToast()
  const { mutateAsync: check } = useCheckOrders()
  const { mutateAsync: start } = useStartOrderCheck()
  const forEach = useBulk([[...pluginKey]])

  /** Many orders are checked in the background. */
  const startCheck = async (selected: Selected) => {
    await start(selected.all ? { filters: selected.filters } : { order_ids: await selected.ids() })
    toast.success(t("orders.toasts.checkStarted", { count: selected.count }))
    clear()
  }

  const handleCheck = async (selected: Selected) => {
    try {
      if (selected.count > AT_ONCE) return await startCheck(selected)
      const { decisions } = await check(await selected.ids())
      const found = decisions.filter(({ outcome }) => outcome === "flag").length
      const texts = {
        checked: t("orders.toasts.checked", { count: decisions.length }),
        found: t("orders.toasts.found", { count: found }),
      }
      toast[found ? "warning" : "success"](`${texts.checked} ${texts.found}`)
      clear()
    } catch (error) {
      showFailure(error as FetchError)
    }
  }

  const handleRelease = async (selected: Selected) => {
    const confirmed = await prompt({
      title: t("general.areYouSure"),
      description: t("hold.prompts.releaseMany", { count: selected.count }),
      confirmText: t("hold.release.submit"),
      cancelText: t("actions.cancel"),
      variant: "confirmation",
    })
    if (!confirmed) return
    const { done, failed } = await forEach(await selected.ids(), (id) => releaseHold(id, {}))
    if (done) toast.success(t("hold.toasts.released", { count: done }))
    if (failed.length) toast.error(t("hold.toasts.notReleased", { count: failed.length }))
    clear()
  }

  return [
    {
      label: t("orders.commands.check"),
      shortcut: "k",
      needs: "blacklist_decision:create",
      run: handleCheck,
    },
    {
      label: t("order.addToBlacklist"),
      shortcut: "b",
      needs: "blacklist_entry:create",
      run: async (selected) => onCopy(await selected.ids()),
    },
    {
      label: t("hold.actions.hold"),
      shortcut: "h",
      needs: "blacklist_hold:create",
      run: async (selected) => onHold(await selected.ids()),
    },
    {
      label: t("hold.actions.releaseMany"),
      shortcut: "r",
      needs: "blacklist_hold:update",
      run: handleRelease,
    },
  ]
}
