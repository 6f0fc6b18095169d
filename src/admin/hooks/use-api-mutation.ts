import type { FetchError } from "@medusajs/js-sdk"
import {
  type QueryKey,
  useMutation,
  type UseMutationOptions,
  useQueryClient,
} from "@tanstack/react-query"

export type ApiMutationOptions<TData, TVariables> = Omit<
  UseMutationOptions<TData, FetchError, TVariables>,
  "mutationFn"
>

/**
 * A mutation that makes the given part of the cache stale. The caller's own `onSuccess` runs
 * after that and cannot replace it.
 */
export const useApiMutation = <TData, TVariables>(
  mutationFn: (variables: TVariables) => Promise<TData>,
  invalidates: QueryKey,
  options?: ApiMutationOptions<TData, TVariables>
) => {
  const queryClient = useQueryClient()

  return useMutation<TData, FetchError, TVariables>({
    ...options,
    mutationFn,
    onSuccess: (...args) => {
      void queryClient.invalidateQueries({ queryKey: invalidates })
      return options?.onSuccess?.(...args)
    },
  })
}
