import { useTranslation } from "react-i18next"
import { CreateSuspicionForm } from "../../../../features/suspicions/components/create-form"
import { PageDrawer } from "../../../../ui/components/drawers"
import { PermittedPage } from "../../../../ui/components/permitted"

const CreateSuspicionPage = () => (
  <PermittedPage over needs={["blacklist_suspicion:create"]}>
    <CreateSuspicion />
  </PermittedPage>
)

const CreateSuspicion = () => {
  const { t } = useTranslation("blacklist")

  return (
    <PageDrawer title={t("suspicions.form.title")} description={t("suspicions.form.description")}>
      <CreateSuspicionForm />
    </PageDrawer>
  )
}

export default CreateSuspicionPage
