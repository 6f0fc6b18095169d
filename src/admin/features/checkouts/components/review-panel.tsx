import { zodResolver } from "@hookform/resolvers/zod"
import { KeyboundForm, RouteDrawer } from "@medusajs/dashboard/components"
import { Button, Drawer, Text } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import {
  type AdminDecidedCheckout,
  type AdminDecision,
  REVIEW_REMEDIES,
  type ReviewVerdict,
} from "../../../../types"
import { NoteField, SwitchField } from "../../../ui/fields"
import { Permitted } from "../../../ui/components/permitted"
import { usePermissions } from "../../../ui/hooks/use-permissions"
import { noteShape, toNote } from "../../../ui/lib/form-values"
import { useReview } from "../hooks/use-review"
import { firstRemedy, REMEDY_NEEDS } from "../lib/remedies"
import { RemedyFields } from "./remedy-fields"

interface ReviewPanelProps {
  decision: AdminDecision
  checkout: AdminDecidedCheckout
  verdict: ReviewVerdict
  onBack: () => void
}

/** What a verdict comes with: what is put right, or a ban. */
export const ReviewPanel = ({ decision, checkout, verdict, onBack }: ReviewPanelProps) => {
  const { t } = useTranslation("blacklist")
  const { can } = usePermissions()
  const offered = checkout.remedies.filter((remedy) => can(...REMEDY_NEEDS[remedy]))
  const { save, isPending } = useReview(decision, onBack)

  const form = useForm({
    resolver: zodResolver(
      z.object({
        comment: noteShape(t, "comment"),
        remedies: z.array(z.enum(REVIEW_REMEDIES)),
        ban: z.boolean(),
      })
    ),
    defaultValues: {
      comment: decision.review?.comment ?? "",
      remedies: firstRemedy(decision.decided_by, offered),
      ban: false,
    },
  })
  const isWrong = verdict === "wrong"

  const handleSubmit = form.handleSubmit(({ comment, remedies, ban }) =>
    save({
      verdict,
      comment: toNote(comment),
      ...(isWrong && remedies.length && { remedies }),
      ...(!isWrong && ban && { ban: { reason: toNote(comment) } }),
    })
  )

  return (
    <RouteDrawer.Form form={form}>
      <KeyboundForm onSubmit={handleSubmit} className="flex flex-1 flex-col overflow-hidden">
        <Drawer.Body className="flex flex-1 flex-col gap-y-8 overflow-auto">
          <Text size="small" className="text-ui-fg-subtle text-pretty">
            {t(`checkouts.review.about.${verdict}`)}
          </Text>
          {isWrong && <RemedyFields form={form} offered={offered} />}
          {!isWrong && (
            <Permitted needs={["blacklist_customer_status:update"]}>
              <SwitchField
                form={form}
                name="ban"
                label={t("checkouts.review.ban")}
                description={t("checkouts.review.banHint")}
              />
            </Permitted>
          )}
          <NoteField form={form} name="comment" />
        </Drawer.Body>
        <Drawer.Footer>
          <Button size="small" type="button" variant="secondary" onClick={onBack}>
            {t("checkouts.review.back")}
          </Button>
          <Button size="small" type="submit" isLoading={isPending}>
            {t(`checkouts.review.save.${verdict}`)}
          </Button>
        </Drawer.Footer>
      </KeyboundForm>
    </RouteDrawer.Form>
  )
}
