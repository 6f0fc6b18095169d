import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { ReviewForm } from "../../../../features/suspicions/components/review-form"
import { useSuspicion } from "../../../../features/suspicions/hooks/suspicions"
import { useBrowseKeys } from "../../../../features/suspicions/hooks/use-review-keys"
import { PageDrawer } from "../../../../ui/components/drawers"
import { PermittedPage } from "../../../../ui/components/permitted"
import { isNotFound } from "../../../../ui/lib/api-error"

const ReviewSuspicionPage = () => (
  <PermittedPage over needs={["blacklist_suspicion:read"]}>
    <ReviewSuspicion />
  </PermittedPage>
)

const ReviewSuspicion = () => {
  const { t } = useTranslation("blacklist")
  const { id = "" } = useParams()
  const { row: suspicion, isError, error } = useSuspicion(id)
  useBrowseKeys(id)
  // A ban still links to the suspicion that set it when that was deleted.
  const isGone = isNotFound(error)

  if (isError && !isGone) throw error

  return (
    <PageDrawer
      title={t("suspicions.review.title")}
      description={t("suspicions.review.description")}
      gone={isGone && t("suspicions.review.gone")}
    >
      {suspicion && <ReviewForm key={suspicion.id} suspicion={suspicion} />}
    </PageDrawer>
  )
}

export default ReviewSuspicionPage
