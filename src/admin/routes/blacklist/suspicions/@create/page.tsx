import { RouteDrawer } from "@medusajs/dashboard/components"
import { Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { CreateSuspicionForm } from "../create-form/form"

const CreateSuspicionPage = () => {
  const { t } = useTranslation("blacklist")

  return (
    <RouteDrawer>
      <RouteDrawer.Header>
        <RouteDrawer.Title asChild>
          <Heading>{t("suspicions.form.title")}</Heading>
        </RouteDrawer.Title>
        <RouteDrawer.Description className="sr-only">
          {t("suspicions.form.description")}
        </RouteDrawer.Description>
      </RouteDrawer.Header>
      <CreateSuspicionForm />
    </RouteDrawer>
  )
}

export default CreateSuspicionPage
