import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { distinctIds } from "../lib/distinct"
import { nameOf } from "../lib/person"
import { sdk } from "../lib/sdk"

const isUser = (id: string) => id.startsWith("user_")

/** Who did something, in words and never by id. All team members are fetched in one request. */
export const useUserNames = (ids: (string | null | undefined)[]) => {
  const { t } = useTranslation("blacklist")
  const users = distinctIds(ids).filter(isUser)
  const query = { id: users, limit: users.length, fields: "id,email,first_name,last_name" }
  const { data, isSuccess, isError } = useQuery({
    queryKey: ["users", "list", { query }],
    queryFn: () => sdk.admin.user.list(query),
    enabled: users.length > 0,
  })

  /** Null while the name is on the way, undefined where it could not be asked for. */
  const nameOfUser = (id: string): string | null | undefined => {
    if (!isUser(id)) return t("status.sources.api")
    const user = data?.users.find((one) => one.id === id)
    if (user) return nameOf(user)
    if (isSuccess) return t("status.sources.former")
    return isError ? undefined : null
  }
  return { nameOfUser }
}
