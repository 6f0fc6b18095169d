import { RouteDrawer } from "@medusajs/dashboard/components"
import { Button, Hint, Input, Label, Text } from "@medusajs/ui"
import { type FormEvent, useId, useState } from "react"
import { useTranslation } from "react-i18next"
import type { AdminList } from "../../../../types"
import { DateText } from "../../../ui/components/text"
import { useFailureToast } from "../../../ui/hooks/use-feedback"
import { useContains } from "../hooks/lists"

/** What is known of a list, and whether a value is on it. */
export const ListDetails = ({ list }: { list: AdminList }) => {
  const { t } = useTranslation("blacklist")
  const facts = [
    [t("lists.columns.use"), t(`lists.use.${list.use}`)],
    [t("lists.columns.type"), t(`fields.${list.type}`)],
    [t("lists.columns.size"), list.size.toLocaleString()],
    [t("lists.columns.source"), list.source ?? t("general.none")],
  ] as const

  return (
    <RouteDrawer.Body className="flex flex-1 flex-col gap-y-8 overflow-auto">
      <Text size="small" className="text-ui-fg-subtle text-pretty">
        {t(list.built_in ? "lists.builtIn" : `lists.useHints.${list.use}`)}
      </Text>
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2">
        {facts.map(([label, value]) => (
          <div key={label} className="txt-compact-small contents">
            <dt className="text-ui-fg-subtle">{label}</dt>
            <dd className="[overflow-wrap:anywhere]">{value}</dd>
          </div>
        ))}
        <div className="txt-compact-small contents">
          <dt className="text-ui-fg-subtle">{t("lists.columns.updated")}</dt>
          <dd>
            <DateText date={list.updated_at} />
          </dd>
        </div>
      </dl>
      <ContainsTest list={list} />
    </RouteDrawer.Body>
  )
}

const ContainsTest = ({ list }: { list: AdminList }) => {
  const { t } = useTranslation("blacklist")
  const id = useId()
  const [value, setValue] = useState("")
  const { mutate, data, error, isPending, reset } = useContains(list.id)
  const onError = useFailureToast()
  const isUnreadable = error?.status === 400

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (!value.trim()) return
    mutate(value, { onError: (failure) => failure.status !== 400 && onError(failure) })
  }

  return (
    <form onSubmit={handleSubmit} className="flex flex-col gap-y-2">
      <Label size="small" weight="plus" htmlFor={id}>
        {t("lists.contains.label")}
      </Label>
      <div className="flex items-center gap-x-2">
        <Input
          id={id}
          autoComplete="off"
          className="w-full"
          placeholder={t(`placeholders.${list.type}`)}
          aria-invalid={isUnreadable}
          aria-describedby={`${id}-answer`}
          value={value}
          onChange={(event) => {
            setValue(event.target.value)
            reset()
          }}
        />
        <Button size="small" variant="secondary" type="submit" isLoading={isPending}>
          {t("lists.contains.action")}
        </Button>
      </div>
      <Hint id={`${id}-answer`} role="status" variant={isUnreadable ? "error" : "info"}>
        {isUnreadable
          ? t(`invalid.${list.type}`)
          : data === undefined
            ? t("lists.contains.hint")
            : t(data ? "lists.contains.yes" : "lists.contains.no")}
      </Hint>
    </form>
  )
}
