import { KeyboundForm, RouteDrawer } from "@medusajs/dashboard/components"
import { Button, Drawer } from "@medusajs/ui"
import type { PropsWithChildren, ReactNode } from "react"
import type { FieldValues, UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"

interface DrawerFormProps<TValues extends FieldValues> {
  form: UseFormReturn<TValues>
  onSubmit: () => void
  submitLabel: string
  isSaving: boolean
  /** A button for another answer, left of the one that submits. */
  alternative?: ReactNode
}

/** A form that fills a drawer: scrolling fields, the buttons below, a question before it is left unsaved. */
export const DrawerForm = <TValues extends FieldValues>({
  form,
  onSubmit,
  submitLabel,
  isSaving,
  alternative,
  children,
}: PropsWithChildren<DrawerFormProps<TValues>>) => {
  const { t } = useTranslation("blacklist")

  return (
    <RouteDrawer.Form form={form}>
      <KeyboundForm onSubmit={onSubmit} className="flex flex-1 flex-col overflow-hidden">
        <Drawer.Body className="flex flex-1 flex-col gap-y-8 overflow-auto">{children}</Drawer.Body>
        <Drawer.Footer>
          <div className="flex items-center justify-end gap-x-2">
            <Drawer.Close asChild>
              <Button size="small" variant="secondary">
                {t("actions.cancel")}
              </Button>
            </Drawer.Close>
            {alternative}
            <Button size="small" type="submit" isLoading={isSaving}>
              {submitLabel}
            </Button>
          </div>
        </Drawer.Footer>
      </KeyboundForm>
    </RouteDrawer.Form>
  )
}
