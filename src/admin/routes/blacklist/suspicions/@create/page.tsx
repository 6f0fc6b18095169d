import { useTranslation } from "react-i18next"
import { CreateSuspicionForm } from "../../../../features/suspicions/components/create-form"
import { PageDrawer } from "../../../../ui/components/drawers"

const CreateSuspicionPage = () => {
  const { t } = useTranslation("blacklist")

  return (
    <PageDrawer title={t("suspicions.form.title")} description={t("suspicions.form.description")}>
      <CreateSuspicionForm />
    </PageDrawer>
  )
}

export default CreateSuspicionPage
