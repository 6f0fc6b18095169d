import fs from "node:fs"
import path from "node:path"
import { root } from "../../packed"

/** A fenced code block of a page. */
export interface CodeBlock {
  page: string
  line: number
  language: string
  text: string
}

const PAGES = ["README.md"].concat(
  fs
    .readdirSync(path.join(root, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`)
)

/** Every code block of a page; a block in a list item loses the item's indent. */
function blocksOf(page: string): CodeBlock[] {
  const text = fs.readFileSync(path.join(root, page), "utf8")
  return [...text.matchAll(/^( *)```(\w*)\n([\s\S]*?)^\1```$/gm)].map(
    ([, indent, language, body], index, all) => ({
      page,
      line: text.slice(0, all[index].index).split("\n").length,
      language,
      text: body.replaceAll(new RegExp(`^${indent}`, "gm"), ""),
    })
  )
}

/** Every code block of the README and the docs. */
export const codeBlocks = (): CodeBlock[] => PAGES.flatMap(blocksOf)

/** The file in which a block says that it belongs, as in `// src/workflows/hooks/validate-cart.ts`. */
export const fileOf = ({ text }: CodeBlock): string | undefined =>
  /^\/\/ (src\/\S+)\n/.exec(text)?.[1]

/** The commands of a shell block, each on one line, without comments. */
export const commandsOf = ({ text }: CodeBlock): string[] =>
  text
    .replace(/\\\n\s*/g, " ")
    .split(/\n(?=(?:[^']*'[^']*')*[^']*$)/)
    .map((line) => line.replace(/\s+#\s.*$/, "").trim())
    .filter((line) => line && !line.startsWith("#"))

/** The words of a command, as a shell with these variables would split them. */
export function wordsOf(command: string, variables: Record<string, string>): string[] {
  const words: string[] = []
  for (const [word] of command.matchAll(/(?:'[^']*'|"(?:\\.|[^"\\])*"|\\.|[^\s'"\\])+/g)) {
    words.push(
      word.replace(/'([^']*)'|\\(.)|\$(\w+)|"/g, (_, literal, escaped, name) => {
        if (literal !== undefined) return literal
        if (escaped !== undefined) return escaped
        if (name === undefined) return ""
        if (!(name in variables)) throw new Error(`${command} needs the variable ${name}`)
        return variables[name]
      })
    )
  }
  return words
}

/** The request that a `curl` command sends. */
export function requestOf(words: string[]) {
  const request = { url: "", user: "", headers: {} as Record<string, string>, data: "" }
  for (let index = 1; index < words.length; index += 1) {
    const word = words[index]
    if (word === "-g") continue
    else if (word === "-u") request.user = words[++index].replace(/:$/, "")
    else if (word === "-d") request.data = words[++index]
    else if (word === "-H") {
      const [name, value] = words[++index].split(": ")
      request.headers[name] = value
    } else request.url = word
  }
  return { ...request, method: request.data ? "POST" : "GET" }
}
