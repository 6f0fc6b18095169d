import fs from "node:fs"
import { UnreadableFile } from "./source-row"

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1250" | "windows-1252"

/** An archive, which every office document of today is. */
const ZIP = Buffer.from("PK\u0003\u0004", "latin1")

/**
 * Letters of Poland and its neighbours in Windows-1250 that are no letters in Windows-1252: `ł ą ż ź ś ť ľ ş`
 * and their capitals, where the other has signs.
 */
const CENTRAL_EUROPEAN = new Set([
  0xb3, 0xb9, 0xbf, 0x9d, 0xbe, 0xba, 0xa3, 0xa5, 0xaf, 0x8f, 0x8d, 0xbc, 0xaa,
])

/** In both code pages. */
const isLetter = (byte: number | undefined) =>
  byte !== undefined && (byte >= 0xc0 || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a))

/** Whether one of those letters stands inside a word. */
const hasCentralEuropean = (chunk: Buffer) => {
  for (let at = 0; at < chunk.length; at += 1) {
    const isOne = chunk[at] >= 0x80 && CENTRAL_EUROPEAN.has(chunk[at])
    if (isOne && (isLetter(chunk[at - 1]) || isLetter(chunk[at + 1]))) return true
  }
  return false
}

function markedEncoding(start: Buffer): Encoding | null {
  if (start[0] === 0xff && start[1] === 0xfe) return "utf-16le"
  if (start[0] === 0xfe && start[1] === 0xff) return "utf-16be"
  return null
}

const isUtf8 = (decoder: TextDecoder, chunk?: Buffer): boolean => {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined })
    return true
  } catch {
    return false
  }
}

/**
 * How a file is written: UTF-16 where it begins with its mark, else UTF-8, else one of the code pages that
 * spreadsheets under Windows write.
 *
 * @throws UnreadableFile where it is no text.
 */
export async function encodingOf(path: string): Promise<Encoding> {
  const decoder = new TextDecoder("utf-8", { fatal: true })
  let isFirst = true
  let utf8 = true
  let centralEuropean = false
  for await (const chunk of fs.createReadStream(path) as AsyncIterable<Buffer>) {
    const marked = isFirst ? markedEncoding(chunk) : null
    if (marked) return marked
    if (isFirst && chunk.subarray(0, ZIP.length).equals(ZIP)) {
      throw new UnreadableFile("is a spreadsheet or an archive: save it as CSV")
    }
    if (chunk.includes(0)) {
      throw new UnreadableFile("is not text; UTF-16 needs its byte order mark at the start")
    }
    isFirst = false
    utf8 = utf8 && isUtf8(decoder, chunk)
    centralEuropean = centralEuropean || hasCentralEuropean(chunk)
  }
  if (utf8 && isUtf8(decoder)) return "utf-8"
  return centralEuropean ? "windows-1250" : "windows-1252"
}

/** The text of a file, without the mark at its start, piece by piece. */
export async function* textOf(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of fs.createReadStream(path) as AsyncIterable<Buffer>) {
    const text = decoder.decode(chunk, { stream: true })
    if (text) yield text
  }
  const rest = decoder.decode()
  if (rest) yield rest
}
