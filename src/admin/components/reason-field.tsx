import type { FieldPathByValue, FieldValues, UseFormReturn } from "react-hook-form"
import { MAX_REASON_LENGTH } from "../lib/reason"
import { NoteField } from "./note-field"

interface ReasonFieldProps<TValues extends FieldValues> {
  form: UseFormReturn<TValues>
  name: FieldPathByValue<TValues, string>
}

export const ReasonField = <TValues extends FieldValues>(props: ReasonFieldProps<TValues>) => (
  <NoteField {...props} kind="reason" maxLength={MAX_REASON_LENGTH} />
)
