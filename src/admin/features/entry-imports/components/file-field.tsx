import { Form } from "@medusajs/dashboard/components"
import { ArrowUpTray, Trash } from "@medusajs/icons"
import { clx, IconButton, Text } from "@medusajs/ui"
import { type ComponentPropsWithoutRef, type DragEvent, forwardRef, useRef, useState } from "react"
import type { FieldPathByValue, FieldValues, UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"

const ACCEPTED = ".csv,.json,.txt,.list,.netset,.ipset,.ndjson,text/*,application/json"

interface FileFieldProps<TValues extends FieldValues> {
  form: UseFormReturn<TValues>
  name: FieldPathByValue<TValues, File | null>
  /** What the file may be. */
  formats: string
}

/** A file, chosen or dropped. It looks like the dashboard's own, which is not lent to plugins. */
export const FileField = <TValues extends FieldValues>({
  form,
  name,
  formats,
}: FileFieldProps<TValues>) => {
  const { t } = useTranslation("blacklist")

  return (
    <Form.Field
      control={form.control}
      name={name}
      render={({ field: { value, onChange, ref } }) => (
        <Form.Item>
          <Form.Label>{t("imports.form.file")}</Form.Label>
          <Form.Control>
            {value ? (
              <div>
                <ChosenFile name={(value as File).name} onRemove={() => onChange(null)} />
              </div>
            ) : (
              <DropZone ref={ref} formats={formats} onFile={onChange} />
            )}
          </Form.Control>
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}

const ChosenFile = ({ name, onRemove }: { name: string; onRemove: () => void }) => {
  const { t } = useTranslation("blacklist")

  return (
    <div className="shadow-elevation-card-rest bg-ui-bg-component flex items-center justify-between gap-x-4 rounded-md px-3 py-2">
      <Text size="small" leading="compact" className="truncate">
        {name}
      </Text>
      <IconButton
        type="button"
        size="small"
        variant="transparent"
        aria-label={t("imports.form.remove")}
        onClick={onRemove}
      >
        <Trash />
      </IconButton>
    </div>
  )
}

interface DropZoneProps extends ComponentPropsWithoutRef<"button"> {
  formats: string
  onFile: (file: File) => void
}

/** What the form's control says of it (its label, its error) goes to the button. */
const DropZone = forwardRef<HTMLButtonElement, DropZoneProps>(
  ({ formats, onFile, ...props }, ref) => {
    const { t } = useTranslation("blacklist")
    const input = useRef<HTMLInputElement>(null)
    const [isDragOver, setDragOver] = useState(false)
    const take = (files: FileList | null) => files?.[0] && onFile(files[0])
    const drag = (isOver: boolean) => (event: DragEvent) => {
      event.preventDefault()
      setDragOver(isOver)
    }

    return (
      <>
        <button
          {...props}
          ref={ref}
          type="button"
          onClick={() => input.current?.click()}
          onDragOver={drag(true)}
          onDragLeave={drag(false)}
          onDrop={(event) => {
            drag(false)(event)
            take(event.dataTransfer.files)
          }}
          className={clx(
            "bg-ui-bg-component border-ui-border-strong transition-fg flex w-full flex-col items-center gap-y-2 rounded-lg border border-dashed p-8",
            "hover:border-ui-border-interactive focus-visible:shadow-borders-focus outline-none",
            {
              "!border-ui-border-error": props["aria-invalid"],
              "!border-ui-border-interactive": isDragOver,
            }
          )}
        >
          <span className="text-ui-fg-subtle flex items-center gap-x-2">
            <ArrowUpTray />
            <Text as="span">{t("imports.form.choose")}</Text>
          </span>
          <Text as="span" size="small" leading="compact" className="text-ui-fg-subtle text-pretty">
            {formats}
          </Text>
        </button>
        <input
          ref={input}
          hidden
          type="file"
          accept={ACCEPTED}
          data-testid="import-file"
          onChange={(event) => take(event.target.files)}
        />
      </>
    )
  }
)
DropZone.displayName = "DropZone"
