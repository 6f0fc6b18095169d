import { MAX_ROW_LENGTH } from "./lines"
import { UnreadableFile } from "./source-row"

/** A value of a JSON file as text, and the line it begins on. */
export interface JsonText {
  row: number
  text: string
}

/** What comes before the array of rows, where the file is an object that holds them. */
const ENTRIES = /^\{[^[\]]*"entries"\s*:\s*$/

/** Where the rows are: after each other, in one array, or in the array `entries` of an object. */
type Place = "unknown" | "lines" | "array" | "over"

/**
 * Cuts a JSON text into its rows: the values of the array that it is, those of the array `entries` of the object
 * that it is, or the objects that follow each other, one a line. A file of any length is read piece by piece;
 * whether a row is JSON is for `JSON.parse` to find out.
 *
 * @throws UnreadableFile naming the line where it ends too early, or holds what can be no row.
 */
export class JsonObjects {
  private line = 1
  private place: Place = "unknown"
  /** The line of the row that was begun and not ended; null between rows. */
  private row: number | null = null
  /** What came of that row in earlier pieces. */
  private text = ""
  /** How many brackets of that row are open. */
  private depth = 0
  private inString = false
  private isEscaped = false;

  /** The rows that end in the next piece of the text. */
  *push(chunk: string): Generator<JsonText> {
    let from = 0
    for (let at = 0; at < chunk.length && this.place !== "over"; at += 1) {
      const character = chunk[at]
      if (character === "\n") this.line += 1
      if (this.row === null) {
        if (this.begins(character)) from = at
        continue
      }
      const ends = this.inString ? this.endsString(character) : this.endsValue(character)
      if (ends) {
        yield { row: this.row, text: this.text + chunk.slice(from, at + 1) }
        this.row = null
        this.text = ""
      } else if (
        character === "[" &&
        this.place === "unknown" &&
        this.depth === 2 &&
        !this.inString &&
        ENTRIES.test(this.text + chunk.slice(from, at))
      ) {
        this.place = "array"
        this.row = null
        this.text = ""
        this.depth = 0
      }
    }
    if (this.row === null || this.place === "over") return
    this.text += chunk.slice(from)
    if (this.text.length > MAX_ROW_LENGTH) {
      throw new UnreadableFile(
        `has an object of more than ${MAX_ROW_LENGTH} characters, which begins in line ${this.row}`
      )
    }
  }

  /** @throws UnreadableFile where something was begun and not ended. */
  end(): void {
    if (this.row !== null) {
      throw new UnreadableFile(`ends inside what begins in line ${this.row}: it is no JSON`)
    }
    if (this.place === "array") throw new UnreadableFile("ends inside its array: it is no JSON")
  }

  /** Whether a row begins between rows. */
  private begins(character: string): boolean {
    if (/[\s,\uFEFF]/.test(character)) return false
    if (character === "{" || (character === '"' && this.place === "array")) {
      this.row = this.line
      this.depth = character === "{" ? 1 : 0
      this.inString = character === '"'
      return true
    }
    if (character === "[" && this.place === "unknown") {
      this.place = "array"
      return false
    }
    if (character === "]" && this.place === "array") {
      this.place = "over"
      return false
    }
    throw new UnreadableFile(`is no JSON of entries: line ${this.line} holds what is no object`)
  }

  /** Whether a string that is a row ends. */
  private endsString(character: string): boolean {
    if (this.isEscaped) this.isEscaped = false
    else if (character === "\\") this.isEscaped = true
    else if (character === '"') {
      this.inString = false
      return this.depth === 0
    }
    return false
  }

  /** Whether an object that is a row ends. */
  private endsValue(character: string): boolean {
    if (character === '"') this.inString = true
    else if (character === "{" || character === "[") this.depth += 1
    else if (character === "}" || character === "]") {
      this.depth -= 1
      if (this.depth === 0) {
        if (this.place === "unknown") this.place = "lines"
        return true
      }
    }
    return false
  }
}
