import { toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

export interface ToggledRule {
  id: string
  name: string
  enabled: boolean
  updated_at: string
}

interface Outcome {
  onSuccess: () => void
  onError: (error: Error) => void
}

interface Toggle {
  id: string
  update: { enabled?: boolean }
}

/** The mutation of one kind of rule, as far as its switch needs it. */
export interface RuleUpdate {
  mutate: (toggle: Toggle, outcome: Outcome) => void
  isPending: boolean
  variables?: Toggle
}

/** Turns a rule on or off and says so. */
export const useToggleRule = (mutate: RuleUpdate["mutate"]) => {
  const { t } = useTranslation("blacklist")

  return ({ id, name, enabled }: ToggledRule) =>
    mutate(
      { id, update: { enabled: !enabled } },
      {
        onSuccess: () =>
          toast.success(t(`rules.toasts.${enabled ? "disabled" : "enabled"}`, { name })),
        onError: (error) => toast.error(t("errors.failed"), { description: error.message }),
      }
    )
}
