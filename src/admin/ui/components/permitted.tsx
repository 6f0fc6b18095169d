import { ExclamationCircle } from "@medusajs/icons"
import { Container, Heading, Text } from "@medusajs/ui"
import type { PropsWithChildren } from "react"
import { useTranslation } from "react-i18next"
import type { BlacklistPermission } from "../../../types"
import { usePermissions } from "../hooks/use-permissions"
import { PageDrawer } from "./drawers"

interface PermittedProps {
  needs: BlacklistPermission[]
}

/** A card, or a part of a page, that is there for those whose role permits it. */
export const Permitted = ({ needs, children }: PropsWithChildren<PermittedProps>) => {
  const { can, isPending } = usePermissions()
  return !isPending && can(...needs) ? children : null
}

interface PermittedPageProps extends PermittedProps {
  /** Whether it opens over another page, to which there must be a way back. */
  over?: boolean
}

/** A page, or a drawer, that anybody else is told not to have. It asks for nothing before that is known. */
export const PermittedPage = ({
  needs,
  over = false,
  children,
}: PropsWithChildren<PermittedPageProps>) => {
  const { can, isPending } = usePermissions()
  if (isPending) return null
  if (can(...needs)) return children
  return over ? <DrawerDenied needs={needs} /> : <PageDenied needs={needs} />
}

/** The dashboard's own words for it. */
const useDenial = (needs: BlacklistPermission[]) => {
  const { t: ofDashboard } = useTranslation()
  return {
    title: ofDashboard("permissions.accessDenied.title"),
    description: ofDashboard("permissions.accessDenied.description"),
    required: ofDashboard("permissions.accessDenied.requiredPermission", {
      permission: needs.join(", "),
    }),
  }
}

const DrawerDenied = ({ needs }: PermittedProps) => {
  const { title, description, required } = useDenial(needs)
  return <PageDrawer title={title} description={description} gone={`${description} ${required}`} />
}

/** As the dashboard tells it of its own pages. */
const PageDenied = ({ needs }: PermittedProps) => {
  const { title, description, required } = useDenial(needs)

  return (
    <div className="bg-ui-bg-subtle flex min-h-[60vh] items-center justify-center p-4">
      <Container className="max-w-md">
        <div className="flex flex-col items-center gap-y-4 py-8 text-center">
          <div className="bg-ui-bg-subtle flex h-12 w-12 items-center justify-center rounded-full">
            <ExclamationCircle className="text-ui-fg-muted" />
          </div>
          <div className="flex flex-col gap-y-1">
            <Heading level="h2">{title}</Heading>
            <Text className="text-ui-fg-subtle">{description}</Text>
          </div>
          <Text size="small" className="text-ui-fg-subtle">
            {required}
          </Text>
        </div>
      </Container>
    </div>
  )
}
