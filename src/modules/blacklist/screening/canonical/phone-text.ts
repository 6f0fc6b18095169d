/** Words for a phone in front of its number. */
const LABEL =
  /(?<![\p{L}\d])(?:tel(?:efon|efone|efono|\u00e9fono|ephone|\u00e9phone)?|phone|mobile|mobil|mob|m\u00f3vil|kom(?:\u00f3rka)?|gsm|cell?|handy|fax|whatsapp|nr|тел|моб|[tmpf](?=[.:]))[.:]*\s*(?=[+(\d])/giu

/** `wew. 12`, `ext. 5`, `x12`, `доб. 5`, `#12`: what is dialled once the number answers. */
const EXTENSION =
  /(?<!\p{L})(?:wewn?(?:\u0119trzny)?|extn?|extension|x|int(?:erno)?|poste|durchwahl|dw|nebenstelle|доб|вн|anexo|ramal|toestel|linka|klapka|mell)[.:]*[\s-]*\d{1,6}(?!\d)|\s#\s?\d{1,6}$/giu

/** Text in brackets that is no number: `(biuro)`, `[po 16]`, `(8-16)`. */
const REMARK = /\((?=[^()]*\p{L})[^()]*\)|\[[^\]]*\]|\(\s*\d{1,2}\s?-\s?\d{1,2}\s*\)/gu

const TIME = String.raw`\d{1,2}(?:[:.h]\d{0,2})?\s?(?:am|pm|uhr|h)?`
const UNTIL = String.raw`\s*(?:[-–—]|do|to|bis|till|until|and|\u00e0|a|i)\s*`

/** Opening hours: announced by a word, or told by a colon or `am` and the like. */
const HOURS = new RegExp(
  [
    String.raw`\p{L}[.:]?\s+${TIME}${UNTIL}${TIME}(?![\d\p{L}])`,
    String.raw`(?<![\d+])\d{1,2}[:h]\d{0,2}(?:${UNTIL}${TIME})?(?![\d\p{L}])`,
    String.raw`(?<![\d+])\d{1,2}(?:${UNTIL}\d{1,2})?\s?(?:am|pm|uhr|h)(?![\d\p{L}])`,
    String.raw`(?<!\p{L})(?:po|after|nach|ab|od|from|apr\u00e8s|dopo|despu\u00e9s)\s+(?:de\s+|las\s+|le\s+)*${TIME}(?![\d\p{L}])`,
  ].join("|"),
  "giu"
)

const DASHES = /[\u2010-\u2015\u2212]/g

/** The field without what is known to be no number: labels, extensions, remarks, opening hours. */
export function phoneText(plain: string): string {
  return (
    plain
      .replace(DASHES, "-")
      .replace(REMARK, " ")
      .replace(LABEL, " ")
      .replace(EXTENSION, " ")
      .replace(HOURS, " ")
      // "(+48) 600…" is how many forms print it; the brackets mean nothing.
      .replace(/\((\+?\d+)\)/g, " $1 ")
      .trim()
  )
}

/** What joins two numbers without being a word of its own. */
const BETWEEN = /[,;|\n&]+/

/**
 * The runs of digits of a field, and the words around them. A word with digits in it
 * (`1-800-FLOWERS`, `8OO`) spoils the run it stands in: what is left would be another number.
 */
export function numberRuns(text: string): { runs: string[]; words: string[] } {
  const runs: string[] = []
  const words: string[] = []
  for (const part of text.split(BETWEEN)) {
    let run: string[] = []
    let spoilt = false
    const end = () => {
      if (run.length && !spoilt) runs.push(run.join(" "))
      run = []
      spoilt = false
    }
    for (const token of part.split(/\s+/)) {
      const letters = /[^\d+()./\s-]/.test(token)
      const digits = /\d/.test(token)
      if (letters) words.push(token)
      if (letters && !digits) end()
      else if (token) {
        run.push(token)
        spoilt ||= letters
      }
    }
    end()
  }
  return { runs: runs.filter((run) => /\d/.test(run)), words }
}
