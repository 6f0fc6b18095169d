import type { FieldPathByValue, FieldValues, UseFormReturn } from "react-hook-form"
import { MAX_COMMENT_LENGTH } from "../lib/suspicion"
import { NoteField } from "./note-field"

interface CommentFieldProps<TValues extends FieldValues> {
  form: UseFormReturn<TValues>
  name: FieldPathByValue<TValues, string>
}

export const CommentField = <TValues extends FieldValues>(props: CommentFieldProps<TValues>) => (
  <NoteField {...props} kind="comment" maxLength={MAX_COMMENT_LENGTH} />
)
