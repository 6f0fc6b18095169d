import { zodResolver } from "@hookform/resolvers/zod"
import { Form, KeyboundForm } from "@medusajs/dashboard/components"
import type { FetchError } from "@medusajs/js-sdk"
import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useEffect, useState } from "react"
import { useForm, type UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { AdminExplainCheckout, AdminExplanationResponse } from "../../../../types"
import { DetailInput } from "../../../ui/fields"
import { TextLink } from "../../../ui/components/text"
import { useFailureToast } from "../../../ui/hooks/use-feedback"
import { fieldsNamedIn, isNotFound } from "../../../ui/lib/api-error"
import { useExplainCheckout } from "../hooks/decisions"
import type { WhySubject } from "../hooks/use-why-subject"
import {
  ADDRESS_FIELDS,
  PERSON_FIELDS,
  toExplain,
  type WhyField,
  whySchema,
  type WhyValues,
} from "../lib/why-form"
import { WhyResult } from "./why-result"

type Explained = AdminExplanationResponse["decision"]

/** As the API names the fields of the form. */
const API_NAMES: Partial<Record<WhyField, string>> = {
  email: "facts.email",
  ip: "facts.ip",
  country_code: "facts.shipping_address.country_code",
}

/** Who or what is asked about, and below it what would be decided now. */
export const WhyPage = ({ subject }: { subject: WhySubject }) => {
  const { t } = useTranslation("blacklist")
  const [explained, setExplained] = useState<Explained | null>(null)
  const [order, setOrder] = useState(subject.order)
  const { mutate, isPending } = useExplainCheckout()
  const showFailure = useFailureToast()
  const form = useForm<WhyValues>({
    resolver: zodResolver(whySchema(t)),
    defaultValues: subject.values,
  })

  const showError = (error: FetchError) => {
    if (isNotFound(error)) return form.setError("cart_id", { message: t("why.noCart") })
    const fields = Object.entries(API_NAMES) as [WhyField, string][]
    const names = fieldsNamedIn(error, Object.values(API_NAMES))
    const rejected = fields.filter(([, name]) => names.includes(name))
    rejected.forEach(([field]) => form.setError(field, { message: t(`invalid.${field}`) }))
    if (!rejected.length) showFailure(error)
  }
  const ask = (asked: AdminExplainCheckout) =>
    mutate(asked, { onSuccess: ({ decision }) => setExplained(decision), onError: showError })

  useEffect(() => {
    if (subject.asked) ask(subject.asked)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once: the link has asked already
  }, [])

  const handleSubmit = form.handleSubmit((values) => {
    setOrder(null)
    ask(toExplain(values))
  })

  return (
    <div className="flex flex-col gap-y-3">
      <Container className="divide-y p-0">
        <div className="flex flex-col gap-y-1 px-6 py-4">
          <Heading>{t("why.heading")}</Heading>
          <Text size="small" className="text-ui-fg-subtle text-pretty">
            {order ? (
              <>
                {t("why.aboutOrder")} <TextLink to={`/orders/${order.id}`}>{order.number}</TextLink>
              </>
            ) : (
              t("why.hint")
            )}
          </Text>
        </div>
        <Form {...form}>
          <KeyboundForm onSubmit={handleSubmit} className="flex flex-col">
            <Fields form={form} />
            <div className="flex justify-end border-t px-6 py-4">
              <Button size="small" type="submit" isLoading={isPending}>
                {t("why.submit")}
              </Button>
            </div>
          </KeyboundForm>
        </Form>
      </Container>
      {explained && <WhyResult decision={explained} />}
    </div>
  )
}

const Fields = ({ form }: { form: UseFormReturn<WhyValues> }) => {
  const { t } = useTranslation("blacklist")
  return (
    <div className="flex flex-col gap-y-6 px-6 py-4">
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        {PERSON_FIELDS.map((field) => (
          <Detail key={field} form={form} field={field} />
        ))}
      </div>
      <div className="flex flex-col gap-y-4">
        <Text size="small" leading="compact" weight="plus">
          {t("addressTypes.shipping")}
        </Text>
        <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
          {ADDRESS_FIELDS.map((field) => (
            <Detail key={field} form={form} field={field} />
          ))}
        </div>
      </div>
      <Detail form={form} field="cart_id" hint={t("why.cartHint")} />
    </div>
  )
}

const OWN_LABELS: Partial<Record<WhyField, string>> = {
  address_1: "suspicions.form.address_1",
  cart_id: "why.cart",
}

const Detail = ({
  form,
  field,
  hint,
}: {
  form: UseFormReturn<WhyValues>
  field: WhyField
  hint?: string
}) => {
  const { t } = useTranslation("blacklist")
  return (
    <Form.Field
      control={form.control}
      name={field}
      render={({ field: control }) => (
        <Form.Item>
          <Form.Label>{t(OWN_LABELS[field] ?? `fields.${field}`)}</Form.Label>
          <Form.Control>
            <DetailInput {...control} field={field} />
          </Form.Control>
          {hint && <Form.Hint>{hint}</Form.Hint>}
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}
