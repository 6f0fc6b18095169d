import fs from "node:fs"
import path from "node:path"
import ts from "typescript"
import { root } from "../../packed"

const JAVASCRIPT: ts.CompilerOptions = {
  module: ts.ModuleKind.CommonJS,
  target: ts.ScriptTarget.ES2021,
  esModuleInterop: true,
}

/** Copies a file or folder of the repository into a store, its TypeScript as JavaScript. */
export function copyInto(store: string, from: string, to: string): void {
  const source = path.join(root, from)
  if (fs.statSync(source).isDirectory()) {
    for (const name of fs.readdirSync(source)) {
      copyInto(store, path.join(from, name), path.join(to, name))
    }
    return
  }
  const target = path.join(store, to)
  fs.mkdirSync(path.dirname(target), { recursive: true })
  const text = fs.readFileSync(source, "utf8")
  if (source.endsWith(".ts")) writeScript(store, to, text)
  else fs.writeFileSync(target, text)
}

/** Writes TypeScript into a store as JavaScript. */
export function writeScript(store: string, file: string, text: string): void {
  const target = path.join(store, file)
  fs.mkdirSync(path.dirname(target), { recursive: true })
  const { outputText } = ts.transpileModule(text, { compilerOptions: JAVASCRIPT })
  fs.writeFileSync(target.replace(/\.ts$/, ".js"), outputText)
}
