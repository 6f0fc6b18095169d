import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { EditSuspicionForm } from "../../../../../features/suspicions/components/edit-form"
import { useSuspicion } from "../../../../../features/suspicions/hooks/suspicions"
import { PageDrawer } from "../../../../../ui/components/drawers"
import { PermittedPage } from "../../../../../ui/components/permitted"
import { isNotFound } from "../../../../../ui/lib/api-error"

const EditSuspicionPage = () => (
  <PermittedPage over needs={["blacklist_suspicion:update"]}>
    <EditSuspicion />
  </PermittedPage>
)

const EditSuspicion = () => {
  const { t } = useTranslation("blacklist")
  const { id = "" } = useParams()
  const { row: suspicion, isError, error } = useSuspicion(id)
  const isGone = isNotFound(error)

  if (isError && !isGone) throw error

  return (
    <PageDrawer
      title={t("suspicions.edit.title")}
      description={t("suspicions.edit.description")}
      gone={isGone && t("suspicions.review.gone")}
    >
      {suspicion && <EditSuspicionForm key={suspicion.id} suspicion={suspicion} />}
    </PageDrawer>
  )
}

export default EditSuspicionPage
