import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import type { AdminList, BlacklistPermission } from "../../../../types"
import { PageDrawer } from "../../../ui/components/drawers"
import { PermittedPage } from "../../../ui/components/permitted"
import { listName } from "../../../ui/hooks/use-names"
import { isNotFound } from "../../../ui/lib/api-error"
import { useReferenceList } from "../hooks/lists"

interface ListDrawerProps {
  needs: BlacklistPermission
  /** What the drawer is for; without it the list's name says it. */
  title?: string
  description: string
  children: (list: AdminList) => ReactNode
}

/** A drawer about the list that the address names. */
export const ListDrawer = ({ needs, ...props }: ListDrawerProps) => (
  <PermittedPage over needs={[needs]}>
    <OpenDrawer {...props} />
  </PermittedPage>
)

const OpenDrawer = ({ title, description, children }: Omit<ListDrawerProps, "needs">) => {
  const { t } = useTranslation("blacklist")
  const { id = "" } = useParams()
  const { row: list, isError, error } = useReferenceList(id)
  // An entry may still be open that named a list which was deleted since.
  const isGone = isNotFound(error)

  if (isError && !isGone) throw error

  return (
    <PageDrawer
      title={title ?? (list ? listName(t, list) : t("lists.domain"))}
      description={description}
      gone={isGone && t("lists.gone")}
    >
      {list && children(list)}
    </PageDrawer>
  )
}
