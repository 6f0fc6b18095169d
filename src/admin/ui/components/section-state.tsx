import { Button, Container, Skeleton, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

/** What a card shows while its data is on the way. */
export const SectionSkeleton = ({ rows }: { rows: number }) => (
  <Container className="divide-y p-0" aria-hidden>
    <div className="flex items-center justify-between px-6 py-4">
      <Skeleton className="h-6 w-36" />
      <Skeleton className="h-7 w-20" />
    </div>
    {Array.from({ length: rows }, (_, row) => (
      <div key={row} className="grid grid-cols-2 items-center px-6 py-4">
        <Skeleton className="h-5 w-24" />
        <Skeleton className="h-5 w-32" />
      </div>
    ))}
  </Container>
)

/** What a card shows when its data did not come: the page around it stays usable. */
export const SectionError = ({ onRetry }: { onRetry: () => void }) => {
  const { t } = useTranslation("blacklist")
  return (
    <div role="alert" className="flex items-center justify-between gap-x-4 px-6 py-4">
      <Text size="small" leading="compact" className="text-ui-fg-subtle">
        {t("errors.loadFailed")}
      </Text>
      <Button size="small" variant="secondary" onClick={onRetry}>
        {t("actions.retry")}
      </Button>
    </div>
  )
}
