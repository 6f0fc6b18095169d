import { RouteDrawer } from "@medusajs/dashboard/components"
import { Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { GoneText } from "../../../../components/gone-text"
import { useSuspicion } from "../../../../hooks/suspicions"
import { isNotFound } from "../../../../lib/api-error"
import { ReviewForm } from "../review/form"

const ReviewSuspicionPage = () => {
  const { t } = useTranslation("blacklist")
  const { id = "" } = useParams()
  const { suspicion, isError, error } = useSuspicion(id)
  // Bans keep leading to the suspicion that set them when it was deleted.
  const isGone = isNotFound(error)

  if (isError && !isGone) throw error

  return (
    <RouteDrawer>
      <RouteDrawer.Header>
        <RouteDrawer.Title asChild>
          <Heading>{t("suspicions.review.title")}</Heading>
        </RouteDrawer.Title>
        <RouteDrawer.Description className="sr-only">
          {t("suspicions.review.description")}
        </RouteDrawer.Description>
      </RouteDrawer.Header>
      {isGone && <GoneText text={t("suspicions.review.gone")} />}
      {suspicion && !isGone && <ReviewForm key={suspicion.id} suspicion={suspicion} />}
    </RouteDrawer>
  )
}

export default ReviewSuspicionPage
