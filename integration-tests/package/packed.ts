import { execFileSync } from "node:child_process"
import fs from "node:fs"
import { isBuiltin } from "node:module"
import os from "node:os"
import path from "node:path"
import ts from "typescript"

export const root = path.resolve(__dirname, "../..")

type Manifest = {
  name: string
  version: string
  exports: Record<string, unknown>
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
  peerDependencies: Record<string, string>
  peerDependenciesMeta: Record<string, { optional?: boolean }>
}

export const readManifest = (dir: string): Manifest =>
  JSON.parse(fs.readFileSync(path.join(dir, "package.json"), "utf8"))

export const manifest = readManifest(root)

const npm = (args: string[], cwd: string): string => {
  const cli = process.env.npm_execpath
  const [command, first] = cli?.endsWith("npm-cli.js")
    ? [process.execPath, [cli]]
    : ["npm", [] as string[]]
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    npm_config_loglevel: "error",
    npm_config_update_notifier: "false",
  }
  // Of the npm that runs these tests: it would send ours back to this repository.
  delete env.npm_config_local_prefix
  // Jest's own flags mean nothing to npm, and a test's environment is not a shop's.
  delete env.NODE_OPTIONS
  delete env.NODE_ENV
  return execFileSync(command, [...first, ...args], {
    cwd,
    env,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === "win32" && command === "npm",
  })
}

export type Packed = { tarball: string; files: string[]; size: number; unpackedSize: number }

/** Packs what `.medusa/server` holds now, building it first where it is not up to date. */
export const pack = async (destination: string): Promise<Packed> => {
  const env: NodeJS.ProcessEnv = { ...process.env }
  delete env.NODE_ENV
  execFileSync(process.execPath, [path.join(root, "scripts/build.mjs"), "--if-stale"], {
    cwd: root,
    env,
  })
  const printed = JSON.parse(
    npm(["pack", "--json", "--ignore-scripts", "--pack-destination", destination], root)
  )
  // npm 11 answers a list, later ones an object by package name.
  const [answer] = Array.isArray(printed) ? printed : Object.values<any>(printed)
  return {
    tarball: path.join(destination, answer.filename),
    files: answer.files.map((file: { path: string }) => file.path),
    size: answer.size,
    unpackedSize: answer.unpackedSize,
  }
}

/**
 * A shop that has nothing but the tarball. The package's own dependencies come from npm, as
 * they would for anybody; its peers, all of Medusa, are lent by this repository.
 */
export const install = (tarball: string): string => {
  const consumer = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "consumer-")))
  fs.writeFileSync(
    path.join(consumer, "package.json"),
    JSON.stringify({ name: "consumer", private: true })
  )
  npm(
    ["install", "--prefer-offline", "--ignore-scripts", "--no-audit", "--no-fund"].concat(
      ["--legacy-peer-deps", "--omit=peer"],
      tarball
    ),
    consumer
  )
  for (const peer of Object.keys(manifest.peerDependencies)) {
    const link = path.join(consumer, "node_modules", peer)
    fs.mkdirSync(path.dirname(link), { recursive: true })
    fs.symlinkSync(path.join(root, "node_modules", peer), link, "junction")
  }
  return consumer
}

export const installedIn = (consumer: string) => path.join(consumer, "node_modules", manifest.name)

/** Every subpath of `exports`, the patterns with the one module there is. */
export const subpaths = Object.keys(manifest.exports).map((key) => key.replace("*", "blacklist"))

export const specifier = (subpath: string) => path.posix.join(manifest.name, subpath)

/** The `types` files that `exports` names, however deep in its conditions. */
export const typesOf = (value: unknown): string[] => {
  if (!value || typeof value !== "object") {
    return []
  }
  return Object.entries(value).flatMap(([condition, target]) =>
    condition === "types" && typeof target === "string"
      ? [target.replace("*", "blacklist")]
      : typesOf(target)
  )
}

const packageOf = (name: string) =>
  name
    .split("/")
    .slice(0, name.startsWith("@") ? 2 : 1)
    .join("/")

/** The packages a file reaches for by name, Node's own left out. */
export const packagesImportedBy = (file: string): string[] => {
  const { importedFiles } = ts.preProcessFile(fs.readFileSync(file, "utf8"), true, true)
  const names = importedFiles
    .map(({ fileName }) => fileName)
    .filter((name) => !name.startsWith(".") && !isBuiltin(name))
    .map(packageOf)
  return [...new Set(names)]
}

/** The `sources` of a file's inline source map. */
export const sourcesIn = (file: string): string[] => {
  const map = /sourceMappingURL=data:application\/json;base64,([\w+/=]+)/.exec(
    fs.readFileSync(file, "utf8")
  )
  return map ? JSON.parse(Buffer.from(map[1], "base64").toString("utf8")).sources : []
}
