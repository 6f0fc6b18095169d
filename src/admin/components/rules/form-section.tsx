import { Divider, Heading } from "@medusajs/ui"
import { type PropsWithChildren, useId } from "react"

/** Fields that answer one question, under its heading. */
export const FormSection = ({ heading, children }: PropsWithChildren<{ heading: string }>) => {
  const id = useId()
  return (
    <>
      <Divider />
      <section aria-labelledby={id} className="flex flex-col gap-y-4">
        <Heading level="h2" id={id}>
          {heading}
        </Heading>
        {children}
      </section>
    </>
  )
}
