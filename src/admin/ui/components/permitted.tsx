import { ExclamationCircle } from "@medusajs/icons"
import { Container, Heading, Text } from "@medusajs/ui"
import type { PropsWithChildren } from "react"
import { useTranslation } from "react-i18next"
import type { BlacklistPermission } from "../../../types"
import { usePermissions } from "../hooks/use-permissions"

interface PermittedProps {
  needs: BlacklistPermission[]
}

/** A card, or a part of a page, that is there for those whose role permits it. */
export const Permitted = ({ needs, children }: PropsWithChildren<PermittedProps>) => {
  const { can, isPending } = usePermissions()
  return !isPending && can(...needs) ? children : null
}

/** A page, or a drawer, that anybody else is told not to have. It asks for nothing before that is known. */
export const PermittedPage = ({ needs, children }: PropsWithChildren<PermittedProps>) => {
  const { can, isPending } = usePermissions()
  if (isPending) return null
  return can(...needs) ? children : <AccessDenied needs={needs} />
}

/** As the dashboard tells it of its own pages, in its own words. */
const AccessDenied = ({ needs }: PermittedProps) => {
  const { t } = useTranslation()

  return (
    <div className="bg-ui-bg-subtle absolute bottom-0 left-0 right-0 top-0 z-10 flex items-center justify-center p-4">
      <Container className="max-w-md">
        <div className="flex flex-col items-center gap-y-4 py-8 text-center">
          <div className="bg-ui-bg-subtle flex h-12 w-12 items-center justify-center rounded-full">
            <ExclamationCircle className="text-ui-fg-muted" />
          </div>
          <div className="flex flex-col gap-y-1">
            <Heading level="h2">{t("permissions.accessDenied.title")}</Heading>
            <Text className="text-ui-fg-subtle">{t("permissions.accessDenied.description")}</Text>
          </div>
          <Text size="small" className="text-ui-fg-muted">
            {t("permissions.accessDenied.requiredPermission", { permission: needs.join(", ") })}
          </Text>
        </div>
      </Container>
    </div>
  )
}
