import { CheckCircle, PencilSquare, Trash, XCircle } from "@medusajs/icons"
import { toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { RowMenu } from "../row-menu"
import { type RuleUpdate, type ToggledRule, useToggleRule } from "../../hooks/use-toggle-rule"

interface RuleMenuProps {
  rule: ToggledRule
  /** Where it is edited. */
  to: string
  onUpdate: RuleUpdate["mutate"]
  onDelete: (
    id: string,
    outcome: { onSuccess: () => void; onError: (error: Error) => void }
  ) => void
}

export const RuleMenu = ({ rule, to, onUpdate, onDelete }: RuleMenuProps) => {
  const { t } = useTranslation("blacklist")
  const prompt = usePrompt()
  const toggle = useToggleRule(onUpdate)
  const { id, name, enabled } = rule

  const handleDelete = async () => {
    const confirmed = await prompt({
      title: t("general.areYouSure"),
      description: t("rules.prompts.delete", { name }),
      confirmText: t("actions.delete"),
      cancelText: t("actions.cancel"),
    })
    if (!confirmed) return
    onDelete(id, {
      onSuccess: () => toast.success(t("rules.toasts.deleted", { name })),
      onError: (error) => toast.error(t("errors.failed"), { description: error.message }),
    })
  }

  return (
    <RowMenu
      label={t("actions.menuFor", { name })}
      groups={[
        {
          actions: [
            { icon: <PencilSquare />, label: t("actions.edit"), to },
            {
              icon: enabled ? <XCircle /> : <CheckCircle />,
              label: t(enabled ? "rules.actions.disable" : "rules.actions.enable"),
              onClick: () => toggle(rule),
            },
          ],
        },
        { actions: [{ icon: <Trash />, label: t("actions.delete"), onClick: handleDelete }] },
      ]}
    />
  )
}
