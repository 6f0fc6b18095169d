import { Button, Text, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Permitted } from "../../../ui/components/permitted"
import { useFailureToast } from "../../../ui/hooks/use-feedback"
import { useCheckOrders } from "../hooks/orders"

/** Says of an order that nobody has looked at it, which is not the same as that nothing was found. */
export const CheckNow = ({ orderId }: { orderId: string }) => {
  const { t } = useTranslation("blacklist")
  const { mutate, isPending } = useCheckOrders()
  const showFailure = useFailureToast()

  const handleCheck = () =>
    mutate([orderId], {
      onSuccess: ({ decisions }) => {
        const count = decisions.filter(({ outcome }) => outcome === "flag").length
        toast[count ? "warning" : "success"](t("orders.toasts.found", { count }))
      },
      onError: showFailure,
    })

  return (
    <div className="flex items-center justify-between gap-x-4 px-6 py-4">
      <div className="flex flex-col gap-y-1">
        <Text size="small" leading="compact" weight="plus">
          {t("order.notChecked")}
        </Text>
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {t("order.notCheckedHint")}
        </Text>
      </div>
      <Permitted needs={["blacklist_decision:create"]}>
        <Button
          size="small"
          variant="secondary"
          className="text-nowrap"
          isLoading={isPending}
          onClick={handleCheck}
        >
          {t("order.checkNow")}
        </Button>
      </Permitted>
    </div>
  )
}
