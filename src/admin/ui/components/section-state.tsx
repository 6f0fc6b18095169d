import { Button, Container, Heading, Skeleton, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useLogin } from "../hooks/use-feedback"
import { isLoggedOut } from "../lib/api-error"

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

interface SectionErrorProps {
  onRetry: () => void
  /** Why: who is no longer logged in is led to the login instead. */
  error?: Error | null
}

/** What a card shows when its data did not come: the page around it stays usable. */
export const SectionError = ({ onRetry, error = null }: SectionErrorProps) => {
  const { t } = useTranslation("blacklist")
  const logIn = useLogin()
  const isOut = isLoggedOut(error)

  return (
    <div role="alert" className="flex items-center justify-between gap-x-4 px-6 py-4">
      <Text size="small" leading="compact" className="text-ui-fg-subtle">
        {t(isOut ? "errors.kinds.loggedOut" : "errors.loadFailed")}
      </Text>
      <Button size="small" variant="secondary" onClick={isOut ? logIn : onRetry}>
        {t(isOut ? "actions.logIn" : "actions.retry")}
      </Button>
    </div>
  )
}

/** A card with its heading, of which the data did not come. */
export const FailedSection = ({ heading, ...props }: SectionErrorProps & { heading: string }) => (
  <Container className="divide-y p-0">
    <div className="px-6 py-4">
      <Heading level="h2">{heading}</Heading>
    </div>
    <SectionError {...props} />
  </Container>
)
