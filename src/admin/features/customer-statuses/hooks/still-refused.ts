import type { FetchError } from "@medusajs/js-sdk"
import { toast, usePrompt } from "@medusajs/ui"
import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import type { AdminStillRefusedByResponse, StillRefusedBy } from "../../../../types"
import { sdk } from "../../../ui/hooks/resource"
import { useFailureToast } from "../../../ui/hooks/use-feedback"
import { useUpdateEntry } from "../../entries/hooks/entries"
import { autoRuleResource, manualRuleResource } from "../../rules/hooks/rules"
import { keys, URL } from "./customer-statuses"

/** What refuses a customer as things are now. */
export const useStillRefusedBy = (customerId: string) => {
  const { data, ...rest } = useQuery<AdminStillRefusedByResponse, FetchError>({
    queryKey: [...keys.detail(customerId), "still-refused-by"],
    queryFn: () => sdk.client.fetch(`${URL}/${customerId}/still-refused-by`),
    staleTime: 0,
  })
  return { ...rest, refusals: data?.still_refused_by }
}

/** What of the refusals is switched off by itself, for everybody. */
export type Switchable = StillRefusedBy & {
  type: "entry" | "auto_rule" | "manual_rule"
  id: string
}

export const isSwitchable = (refusal: StillRefusedBy): refusal is Switchable =>
  refusal.id !== null && ["entry", "auto_rule", "manual_rule"].includes(refusal.type)

/** Switches an entry or a rule off, after a question that says whom else it concerns. */
export const useSwitchOff = ({ type, id }: Switchable, name: string) => {
  const { t } = useTranslation("blacklist")
  const prompt = usePrompt()
  const onError = useFailureToast()
  const queryClient = useQueryClient()
  const entry = useUpdateEntry()
  const autoRule = autoRuleResource.useUpdate()
  const manualRule = manualRuleResource.useUpdate()
  const kind = type === "entry" ? "entry" : "rule"
  const label = t(`stillRefused.switchOff.${kind}`)

  const options = {
    onSuccess: () => {
      toast.success(t(`stillRefused.switchedOff.${kind}`, { name }))
      void queryClient.invalidateQueries({ queryKey: keys.all })
    },
    onError,
  }
  const save = () => {
    if (type === "entry") entry.mutate({ id, update: { active: false } }, options)
    else if (type === "auto_rule") autoRule.mutate({ id, update: { enabled: false } }, options)
    else manualRule.mutate({ id, update: { enabled: false } }, options)
  }

  return {
    label,
    needs: `blacklist_${type}:update` as const,
    isPending: entry.isPending || autoRule.isPending || manualRule.isPending,
    switchOff: async () => {
      const confirmed = await prompt({
        title: label,
        description: t(`stillRefused.question.${kind}`, { name }),
        confirmText: label,
        cancelText: t("actions.cancel"),
        variant: "confirmation",
      })
      if (confirmed) save()
    },
  }
}
