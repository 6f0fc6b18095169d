import { useQuery } from "@tanstack/react-query"
import { sdk } from "./resource"

/** The user who is logged in. The dashboard keeps it under the same key, but lends its hook to no extension. */
export const useMe = () => {
  const { data } = useQuery({
    queryKey: ["users", "me"],
    queryFn: () => sdk.admin.user.me(),
  })
  return data?.user
}
