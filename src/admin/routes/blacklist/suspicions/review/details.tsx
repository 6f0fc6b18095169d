import { SectionRow } from "@medusajs/dashboard/components"
import { useDate } from "@medusajs/dashboard/hooks"
import { Receipt, Trash, User } from "@medusajs/icons"
import { Container, Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminSuspicion } from "../../../../../types/http"
import { RowMenu } from "../../../../components/row-menu"
import { SuspicionStatusBadge } from "../../../../components/status-badge"
import { type SuspicionView, useSuspicionViews } from "../../../../hooks/use-suspicion-views"
import { pageOf } from "../../../../lib/named"
import { useDeletePrompt } from "../use-delete-prompt"
import { KnownFields } from "./known-fields"

interface SuspicionDetailsProps {
  suspicion: AdminSuspicion
  onDeleted: () => void
}

export const SuspicionDetails = ({ suspicion, onDeleted }: SuspicionDetailsProps) => {
  const { t } = useTranslation("blacklist")
  const [view] = useSuspicionViews([suspicion])
  const handleDelete = useDeletePrompt(suspicion, onDeleted)
  const orderPage = pageOf(view.order)
  const links = [
    orderPage && {
      icon: <Receipt />,
      label: t("suspicions.actions.openOrder"),
      to: orderPage,
    },
    view.customer && {
      icon: <User />,
      label: t("suspicions.actions.openCustomer"),
      to: `/customers/${view.customer.id}`,
    },
  ].filter((link) => !!link)

  return (
    <Container className="shrink-0 divide-y overflow-hidden p-0">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <Heading level="h2">{t("suspicions.review.details")}</Heading>
        <div className="flex items-center gap-x-2">
          <SuspicionStatusBadge status={suspicion.status} />
          <RowMenu
            label={t("actions.menuFor", { name: t("suspicions.review.details") })}
            groups={[
              { actions: links },
              { actions: [{ icon: <Trash />, label: t("actions.delete"), onClick: handleDelete }] },
            ].filter(({ actions }) => actions.length > 0)}
          />
        </div>
      </div>
      <KnownFields view={view} />
      <Reviewed view={view} />
    </Container>
  )
}

/** Who reviewed it last, and when. */
const Reviewed = ({ view: { suspicion, reviewedBy } }: { view: SuspicionView }) => {
  const { t } = useTranslation("blacklist")
  const { getFullDate } = useDate()
  if (!suspicion.reviewed_at) return null

  const when = getFullDate({ date: suspicion.reviewed_at, includeTime: true })
  return (
    <SectionRow
      title={t("suspicions.review.reviewed")}
      value={reviewedBy ? t("suspicions.review.reviewedBy", { name: reviewedBy, when }) : when}
    />
  )
}
