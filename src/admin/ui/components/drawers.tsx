import { KeyboundForm, RouteDrawer } from "@medusajs/dashboard/components"
import { Button, Drawer, Heading, Skeleton, Text } from "@medusajs/ui"
import type { PropsWithChildren, ReactNode } from "react"
import type { FieldValues, UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"

interface PageDrawerProps {
  title: string
  description: string
  /** What to say of a record that was deleted, though a link still leads to it. */
  gone?: string | false
}

/** What stands in a drawer until its record has come. */
const OnTheWay = () => (
  <RouteDrawer.Body className="flex flex-col gap-y-3">
    <Skeleton className="h-40 w-full shrink-0" />
    <Skeleton className="h-24 w-full shrink-0" />
  </RouteDrawer.Body>
)

/** A drawer that is a route. */
export const PageDrawer = ({
  title,
  description,
  gone,
  children,
}: PropsWithChildren<PageDrawerProps>) => (
  <RouteDrawer>
    <RouteDrawer.Header>
      <RouteDrawer.Title asChild>
        <Heading>{title}</Heading>
      </RouteDrawer.Title>
      <RouteDrawer.Description className="sr-only">{description}</RouteDrawer.Description>
    </RouteDrawer.Header>
    {gone ? (
      <RouteDrawer.Body>
        <Text size="small" className="text-ui-fg-subtle">
          {gone}
        </Text>
      </RouteDrawer.Body>
    ) : (
      children || <OnTheWay />
    )}
  </RouteDrawer>
)

interface HostDrawerProps extends PageDrawerProps {
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** A drawer over a page of the dashboard, where the plugin can open no route of its own. */
export const HostDrawer = ({
  title,
  description,
  open,
  onOpenChange,
  children,
}: PropsWithChildren<HostDrawerProps>) => (
  <Drawer open={open} onOpenChange={onOpenChange}>
    <Drawer.Content>
      <Drawer.Header>
        <Drawer.Title asChild>
          <Heading>{title}</Heading>
        </Drawer.Title>
        <Drawer.Description className="sr-only">{description}</Drawer.Description>
      </Drawer.Header>
      {children}
    </Drawer.Content>
  </Drawer>
)

interface DrawerFormProps<TValues extends FieldValues> {
  form: UseFormReturn<TValues>
  onSubmit: () => void
  submitLabel: string
  isSaving: boolean
  /** A button for another choice, left of the one that submits. */
  alternative?: ReactNode
}

/** A form that fills a drawer. It asks before it is left with unsaved changes. */
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
