import { LayoutComposer } from "@medusajs/dashboard/components"
import { Container, Heading, Text } from "@medusajs/ui"
import type { PropsWithChildren, ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { SectionSkeleton } from "./section-state"
import { TextLink } from "./text"

interface DetailPageProps {
  /** The beginning of the names of the zones for other people's widgets. */
  zone: string
  /** The record, which those widgets are given. */
  data: unknown
  /** Cards of the wide and of the narrow column, by their names in a layout that an admin arranges. */
  main: Record<string, ReactNode>
  side: Record<string, ReactNode>
}

const entriesOf = (cards: Record<string, ReactNode>) =>
  Object.entries(cards).map(([id, card]) => (
    <LayoutComposer.Entry key={id} id={id}>
      {card}
    </LayoutComposer.Entry>
  ))

/** The page of one record. */
export const DetailPage = ({ zone, data, main, side }: DetailPageProps) => (
  <LayoutComposer
    widgetsZonePrefix={zone}
    preferredLayoutId="core:two-column"
    data={data}
    sections={{ main: <>{entriesOf(main)}</>, side: <>{entriesOf(side)}</> }}
  />
)

/** What stands in place of a record that is on the way. */
export const DetailSkeleton = () => <SectionSkeleton rows={4} />

/** Of a record that was deleted, though links still lead to it. */
export const GonePage = ({ text, back }: { text: string; back: string }) => {
  const { t } = useTranslation("blacklist")
  return (
    <Container className="flex flex-col gap-y-2 px-6 py-4">
      <Heading>{text}</Heading>
      <Text size="small" className="text-ui-fg-subtle">
        <TextLink to={back}>{t("actions.backToList")}</TextLink>
      </Text>
    </Container>
  )
}

interface SectionProps {
  heading: string
  /** The page's own heading, or that of a card below it. */
  level?: "h1" | "h2"
  /** Badges beside the heading, and a menu at the end. */
  badges?: ReactNode
  menu?: ReactNode
  /** Words below the heading. */
  text?: string
}

/** A card: a heading with its menu, and rows below it. */
export const Section = ({
  heading,
  level = "h2",
  badges,
  menu,
  text,
  children,
}: PropsWithChildren<SectionProps>) => (
  <Container className="divide-y p-0">
    <div className="flex flex-col gap-y-1 px-6 py-4">
      <div className="flex items-start justify-between gap-x-4">
        <Heading level={level} className="min-w-0 [overflow-wrap:anywhere]">
          {heading}
        </Heading>
        <div className="flex shrink-0 items-center gap-x-2">
          {badges}
          {menu}
        </div>
      </div>
      {text && (
        <Text size="small" className="text-ui-fg-subtle text-pretty [overflow-wrap:anywhere]">
          {text}
        </Text>
      )}
    </div>
    {children}
  </Container>
)
