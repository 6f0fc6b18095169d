import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container } from "@medusajs/ui"
import { useLocation } from "react-router-dom"
import { WhyPage } from "../../../features/checkouts/components/why-page"
import { useWhySubject } from "../../../features/checkouts/hooks/use-why-subject"
import { Breadcrumb } from "../../../ui/components/list"
import { PermittedPage } from "../../../ui/components/permitted"
import { SectionError, SectionSkeleton } from "../../../ui/components/section-state"

const ExplainPage = () => (
  <PermittedPage needs={["blacklist_decision:read"]}>
    <Explain />
  </PermittedPage>
)

const Explain = () => {
  const { search } = useLocation()
  const { subject, isError, refetch } = useWhySubject()
  if (isError) {
    return (
      <Container className="p-0">
        <SectionError onRetry={() => void refetch()} />
      </Container>
    )
  }
  return subject ? <WhyPage key={search} subject={subject} /> : <SectionSkeleton rows={4} />
}

export const config = defineRouteConfig({
  label: "why.domain",
  translationNs: "blacklist",
  rank: 7,
})

export const handle = {
  breadcrumb: () => <Breadcrumb label="why.domain" />,
}

export default ExplainPage
