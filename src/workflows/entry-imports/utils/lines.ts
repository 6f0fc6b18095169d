import { type TextChunks, UnreadableFile } from "./source-row"

/** Longer than any row of a list, a CSV or an object a line may be. */
export const MAX_ROW_LENGTH = 100_000

const LINE_END = /\r\n|\n|\r/

/** The lines of a text with their numbers. The last one need not end. */
export async function* linesOf(text: TextChunks): AsyncGenerator<{ row: number; line: string }> {
  let row = 1
  let rest = ""
  for await (const chunk of text) {
    const whole = rest + chunk
    // A return at the end of a chunk may be the first half of a line end.
    const held = whole.endsWith("\r") ? "\r" : ""
    const lines = whole.slice(0, whole.length - held.length).split(LINE_END)
    rest = (lines.pop() as string) + held
    for (const line of lines) yield { row: row++, line }
    if (rest.length > MAX_ROW_LENGTH) {
      throw new UnreadableFile(`has a line of more than ${MAX_ROW_LENGTH} characters: line ${row}`)
    }
  }
  if (rest) yield { row, line: rest.replace(/\r$/, "") }
}
