import { LOOK_ALIKES } from "./look-alikes"

const ASCII_OF = new Map<string, string>()
for (const line of LOOK_ALIKES.trim().split("\n")) {
  const [ascii, letters] = line.split(" ")
  for (const letter of letters) {
    // A letter of two rows looks like both; the first is as good as the second.
    if (!ASCII_OF.has(letter)) ASCII_OF.set(letter, ascii)
  }
}

/** One word in ASCII where every letter of it looks like one; other words are what they say. */
function asciiWord(word: string): string {
  let ascii = ""
  for (const letter of word.normalize("NFKC").toLowerCase()) {
    const seen = letter <= "\x7f" ? letter : ASCII_OF.get(letter)
    if (seen === undefined) return word
    ascii += seen
  }
  return ascii
}

/**
 * A text with its look-alike letters of other scripts in ASCII (UTS 39): `pаypal` with a Cyrillic `а`
 * is `paypal`. A word that could not pass for ASCII, such as `Ленина`, is left alone.
 */
export function asciiLookAlikes(raw: string | null | undefined): string | null {
  if (!raw) return null
  return /^[\x00-\x7f]*$/.test(raw) ? raw : raw.slice(0, 500).replace(/[^\s@.,-]+/g, asciiWord)
}
