import { RouteDrawer } from "@medusajs/dashboard/components"
import { Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { CreateEntryForm } from "../entry-form/create-form"

const CreateEntryPage = () => {
  const { t } = useTranslation("blacklist")

  return (
    <RouteDrawer>
      <RouteDrawer.Header>
        <RouteDrawer.Title asChild>
          <Heading>{t("entries.form.createTitle")}</Heading>
        </RouteDrawer.Title>
        <RouteDrawer.Description className="sr-only">
          {t("entries.form.createDescription")}
        </RouteDrawer.Description>
      </RouteDrawer.Header>
      <CreateEntryForm />
    </RouteDrawer>
  )
}

export default CreateEntryPage
