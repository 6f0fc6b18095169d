import { Button, Container, Heading, Text, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminPreset, PresetKind, PresetPiece } from "../../../../types"
import { StateBadge } from "../../../ui/components/list"
import { Permitted } from "../../../ui/components/permitted"
import { TextLink } from "../../../ui/components/text"
import { useFailureToast } from "../../../ui/hooks/use-feedback"
import { useApplyPreset } from "../hooks/presets"

/** Where an admin finds what was created. */
const PLACES: Record<PresetKind, string> = {
  auto_rule: "/blacklist/rules?kind=auto",
  manual_rule: "/blacklist/rules",
  check: "/settings/blacklist",
}

const COLORS = { flag: "orange", refuse: "red", blacklist: "red" } as const

/** One preset: whom it is for, what it creates and why, and the button that does it. */
export const PresetCard = ({ preset }: { preset: AdminPreset }) => {
  const { t } = useTranslation("blacklist")
  const { id, creates, applied } = preset
  const name = t(`presets.all.${id}.name`)

  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3 px-6 py-4">
        <div className="min-w-0 max-w-3xl">
          <Text size="xsmall" className="text-ui-fg-subtle">
            {t(`presets.for.${preset.for}`)}
          </Text>
          <Heading level="h2">{name}</Heading>
          <Text size="small" className="text-ui-fg-subtle text-pretty">
            {t(`presets.all.${id}.explanation`)}
          </Text>
        </div>
        {applied ? (
          <StateBadge color="green">{t("presets.applied")}</StateBadge>
        ) : (
          <ApplyButton id={id} name={name} />
        )}
      </div>
      <ul className="flex flex-col gap-y-3 px-6 py-4">
        {creates.map((piece, index) => (
          <Piece key={piece.definition.name} piece={piece}>
            {t(`presets.all.${id}.pieces.${index}`)}
          </Piece>
        ))}
      </ul>
      {applied && <NextStep creates={creates} />}
    </Container>
  )
}

const ApplyButton = ({ id, name }: { id: string; name: string }) => {
  const { t } = useTranslation("blacklist")
  const { mutate: apply, isPending } = useApplyPreset()
  const showFailure = useFailureToast()

  return (
    <Permitted
      needs={[
        "blacklist_auto_rule:create",
        "blacklist_manual_rule:create",
        "blacklist_setting:update",
      ]}
    >
      <Button
        size="small"
        variant="secondary"
        className="shrink-0"
        isLoading={isPending}
        aria-label={t("presets.applyNamed", { name })}
        onClick={() =>
          apply(id, {
            onSuccess: () => toast.success(t("presets.created", { name })),
            onError: showFailure,
          })
        }
      >
        {t("presets.apply")}
      </Button>
    </Permitted>
  )
}

const Piece = ({ piece, children }: { piece: PresetPiece; children: string }) => {
  const { t } = useTranslation("blacklist")
  const action = piece.definition.action ?? "flag"
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <Text size="small" className="min-w-0 text-pretty">
        {children}
      </Text>
      <StateBadge color={COLORS[action]}>{t(`rules.action.${action}`)}</StateBadge>
    </li>
  )
}

/** What there is to do once it was applied: look what it would have done, then switch it on where it is created. */
const NextStep = ({ creates }: { creates: PresetPiece[] }) => {
  const { t } = useTranslation("blacklist")
  const kinds = [...new Set(creates.map(({ kind }) => kind))]
  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      <Text size="small" className="text-ui-fg-subtle max-w-3xl text-pretty">
        {t("presets.next")}
      </Text>
      <div className="txt-compact-small flex flex-wrap gap-x-4 gap-y-2">
        <TextLink to="/blacklist/checkouts">{t("presets.places.checkouts")}</TextLink>
        {kinds.map((kind) => (
          <TextLink key={kind} to={PLACES[kind]}>
            {t(`presets.places.${kind}`)}
          </TextLink>
        ))}
      </div>
    </div>
  )
}
