import { SectionRow } from "@medusajs/dashboard/components"
import { useDate } from "@medusajs/dashboard/hooks"
import { Button, Checkbox, Container, Heading, Label, Text, Textarea } from "@medusajs/ui"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"
import type { AdminHold, AdminHoldCheck } from "../../../../types"
import { Permitted } from "../../../ui/components/permitted"
import { useFailureToast } from "../../../ui/hooks/use-feedback"
import { useUserNames } from "../../../ui/hooks/use-names"
import { usePermissions } from "../../../ui/hooks/use-permissions"
import { useOrderScreening } from "../../orders/hooks/order-screening"
import { useCommentOnHold, useTickHold } from "../hooks/holds"
import { CancelDrawer, ReleaseDrawer } from "./end-hold"
import { HoldBadge } from "./hold-parts"

type NameOf = (id: string | null) => string

/** The hold of an order: why, what was looked at, what was said, and how it ends. */
export const HoldCard = ({ hold }: { hold: AdminHold }) => {
  const { t } = useTranslation("blacklist")
  const { nameOfUser } = useUserNames([
    hold.created_by,
    hold.ended_by,
    ...hold.checklist.map(({ by }) => by),
    ...hold.comments.map(({ created_by }) => created_by),
  ])
  const nameOf: NameOf = (id) => (id ? (nameOfUser(id) ?? "…") : t("hold.byPlugin"))
  const isHeld = hold.status === "held"

  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <Heading level="h2">{t("hold.heading")}</Heading>
        <HoldBadge status={hold.status} />
      </div>
      <HoldFacts hold={hold} nameOf={nameOf} />
      <Checklist hold={hold} nameOf={nameOf} />
      <Comments hold={hold} nameOf={nameOf} />
      {isHeld && (
        <Permitted needs={["blacklist_hold:update"]}>
          <Ending orderId={hold.order_id} />
        </Permitted>
      )}
    </Container>
  )
}

interface HoldPartProps {
  hold: AdminHold
  nameOf: NameOf
}

const HoldFacts = ({ hold, nameOf }: HoldPartProps) => {
  const { t } = useTranslation("blacklist")
  const { getFullDate } = useDate()
  const signed = (id: string | null, date: string) =>
    t("hold.signed", { name: nameOf(id), when: getFullDate({ date, includeTime: true }) })
  const reason = hold.source === "automatic" ? t("hold.automaticReason") : hold.reason

  return (
    <>
      <SectionRow title={t("reason.label")} value={reason || t("general.none")} />
      <SectionRow title={t("hold.since")} value={signed(hold.created_by, hold.created_at)} />
      {hold.ended_at && (
        <SectionRow
          title={t(`hold.ended.${hold.status === "cancelled" ? "cancelled" : "released"}`)}
          value={
            hold.ended_by
              ? signed(hold.ended_by, hold.ended_at)
              : getFullDate({ date: hold.ended_at, includeTime: true })
          }
        />
      )}
    </>
  )
}

const Checklist = ({ hold, nameOf }: HoldPartProps) => {
  const { t } = useTranslation("blacklist")
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <Text size="small" leading="compact" weight="plus">
        {t("hold.checklist.heading")}
      </Text>
      {hold.checklist.map((check) => (
        <Check key={check.item} hold={hold} check={check} nameOf={nameOf} />
      ))}
    </div>
  )
}

const Check = ({ hold, check, nameOf }: HoldPartProps & { check: AdminHoldCheck }) => {
  const { t } = useTranslation("blacklist")
  const { getFullDate } = useDate()
  const { can } = usePermissions()
  const { mutate, isPending, variables } = useTickHold(hold.order_id)
  const showFailure = useFailureToast()
  const id = useId()
  const isDone = isPending && variables ? variables.done : check.done

  return (
    <div className="flex items-start gap-x-2">
      <Checkbox
        id={id}
        checked={isDone}
        disabled={hold.status !== "held" || !can("blacklist_hold:update")}
        onCheckedChange={(checked) =>
          mutate({ item: check.item, done: checked === true }, { onError: showFailure })
        }
      />
      <div className="flex flex-col">
        <Label htmlFor={id} size="small">
          {t(`hold.checklist.${check.item}`)}
        </Label>
        {check.done && check.at && (
          <Text size="xsmall" className="text-ui-fg-subtle">
            {t("hold.signed", {
              name: nameOf(check.by),
              when: getFullDate({ date: check.at, includeTime: true }),
            })}
          </Text>
        )}
      </div>
    </div>
  )
}

const Comments = ({ hold, nameOf }: HoldPartProps) => {
  const { t } = useTranslation("blacklist")
  const { getFullDate } = useDate()
  const isHeld = hold.status === "held"
  if (!isHeld && !hold.comments.length) return null

  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <Text size="small" leading="compact" weight="plus">
        {t("hold.comments.heading")}
      </Text>
      {hold.comments.length > 0 && (
        <ul className="flex flex-col gap-y-3">
          {hold.comments.map(({ id, text, created_by, created_at }) => (
            <li key={id}>
              <Text size="small" className="whitespace-pre-line break-words">
                {text}
              </Text>
              <Text size="xsmall" className="text-ui-fg-subtle">
                {t("hold.signed", {
                  name: nameOf(created_by),
                  when: getFullDate({ date: created_at, includeTime: true }),
                })}
              </Text>
            </li>
          ))}
        </ul>
      )}
      {isHeld && (
        <Permitted needs={["blacklist_hold:update"]}>
          <NewComment orderId={hold.order_id} />
        </Permitted>
      )}
    </div>
  )
}

const NewComment = ({ orderId }: { orderId: string }) => {
  const { t } = useTranslation("blacklist")
  const [text, setText] = useState("")
  const { mutate, isPending } = useCommentOnHold(orderId)
  const showFailure = useFailureToast()

  const handleAdd = () =>
    mutate({ text: text.trim() }, { onSuccess: () => setText(""), onError: showFailure })

  return (
    <div className="flex flex-col items-end gap-y-2">
      <Textarea
        aria-label={t("hold.comments.add")}
        placeholder={t("hold.comments.placeholder")}
        rows={2}
        maxLength={2000}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <Button
        size="small"
        variant="secondary"
        disabled={!text.trim()}
        isLoading={isPending}
        onClick={handleAdd}
      >
        {t("hold.comments.add")}
      </Button>
    </div>
  )
}

const Ending = ({ orderId }: { orderId: string }) => {
  const { t } = useTranslation("blacklist")
  const [drawer, setDrawer] = useState<"release" | "cancel" | null>(null)
  const { screening } = useOrderScreening(orderId)
  const setOpen = (name: "release" | "cancel") => (open: boolean) => setDrawer(open ? name : null)

  return (
    <div className="flex items-center justify-end gap-x-2 px-6 py-4">
      <Permitted needs={["blacklist_hold:delete"]}>
        <Button size="small" variant="secondary" onClick={() => setDrawer("cancel")}>
          {t("hold.actions.cancel")}
        </Button>
      </Permitted>
      <Button size="small" onClick={() => setDrawer("release")}>
        {t("hold.actions.release")}
      </Button>
      <ReleaseDrawer
        orderId={orderId}
        openSuspicions={screening?.suspicions.filter(({ status }) => status === "open") ?? []}
        open={drawer === "release"}
        onOpenChange={setOpen("release")}
      />
      <CancelDrawer orderId={orderId} open={drawer === "cancel"} onOpenChange={setOpen("cancel")} />
    </div>
  )
}
