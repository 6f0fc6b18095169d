import { CheckCircle, PencilSquare, Trash, XCircle } from "@medusajs/icons"
import { Switch, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { RowMenu } from "../../../ui/components/list"
import { useDeletion, useFailureToast } from "../../../ui/hooks/use-feedback"
import { usePermissions } from "../../../ui/hooks/use-permissions"
import type { RuleKind, RuleTypes } from "../lib/rule-kind"

interface RuleActionProps<T extends RuleTypes> {
  kind: RuleKind<T>
  rule: RuleTypes["row"]
}

/** Enables or disables a rule, and reports the outcome in a toast. */
const useToggle = <T extends RuleTypes>(kind: RuleKind<T>) => {
  const { t } = useTranslation("blacklist")
  const { useUpdate } = kind.resource
  const { mutate, isPending, data: saved, variables } = useUpdate()
  const onError = useFailureToast()

  const toggle = ({ id, name, enabled }: RuleTypes["row"]) =>
    mutate(
      { id, update: kind.toggled(!enabled) },
      {
        onSuccess: () =>
          toast.success(t(`rules.toasts.${enabled ? "disabled" : "enabled"}`, { name })),
        onError,
      }
    )
  return { toggle, saved, wanted: isPending ? variables?.update.enabled : undefined, isPending }
}

/** Shows the wanted state while that is being saved. */
export const RuleSwitch = <T extends RuleTypes>({ kind, rule }: RuleActionProps<T>) => {
  const { t } = useTranslation("blacklist")
  const { can } = usePermissions()
  const { toggle, saved, wanted, isPending } = useToggle(kind)
  // The list may be older than what was just saved, until it is fetched again.
  const newest = saved && saved.updated_at > rule.updated_at ? saved : rule

  return (
    <div className="flex items-center" onClick={(event) => event.stopPropagation()}>
      <Switch
        size="small"
        className="rtl:rotate-180"
        dir="ltr"
        aria-label={t("rules.actions.switch", { name: rule.name })}
        checked={wanted ?? newest.enabled}
        disabled={isPending || !can(kind.needs.update)}
        onCheckedChange={() => toggle(newest)}
      />
    </div>
  )
}

interface RuleMenuProps<T extends RuleTypes> extends RuleActionProps<T> {
  editHref: string
  onDeleted?: () => void
}

/** What can be done to a rule, in its row and on its page. */
export const RuleMenu = <T extends RuleTypes>({
  kind,
  rule,
  editHref,
  onDeleted,
}: RuleMenuProps<T>) => {
  const { t } = useTranslation("blacklist")
  const { toggle } = useToggle(kind)
  const { useDelete } = kind.resource
  const { mutate } = useDelete()
  const { id, name, enabled } = rule
  const remove = useDeletion({
    mutate,
    question: t("rules.prompts.delete", { name }),
    done: t("rules.toasts.deleted", { name }),
    onDeleted,
  })

  return (
    <RowMenu
      label={t("actions.menuFor", { name })}
      groups={[
        {
          actions: [
            {
              icon: <PencilSquare />,
              label: t("actions.edit"),
              to: editHref,
              needs: kind.needs.update,
            },
            {
              icon: enabled ? <XCircle /> : <CheckCircle />,
              label: t(enabled ? "actions.disable" : "actions.enable"),
              onClick: () => toggle(rule),
              needs: kind.needs.update,
            },
          ],
        },
        {
          actions: [
            {
              icon: <Trash />,
              label: t("actions.delete"),
              onClick: () => remove(id),
              needs: kind.needs.delete,
            },
          ],
        },
      ]}
    />
  )
}
