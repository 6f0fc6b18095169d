import { execFileSync, spawnSync } from "node:child_process"
import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import {
  install,
  installedIn,
  manifest,
  pack,
  packagesImportedBy,
  readManifest,
  root,
  sourcesIn,
  specifier,
  subpaths,
  typesOf,
  type Packed,
} from "./packed"

const MEGABYTE = 1024 * 1024

/** What the store's dashboard gives to every extension; no plugin brings its own. */
const GIVEN_BY_THE_DASHBOARD = [
  "@medusajs/js-sdk",
  "@tanstack/react-query",
  "react-i18next",
  "react-router-dom",
]

describe("the package that npm publishes", () => {
  let scratch: string
  let consumer: string
  let packed: Packed
  let files: { server: string[]; admin: string[]; declarations: string[] }

  const installed = (file: string) => path.join(installedIn(consumer), file)

  beforeAll(async () => {
    scratch = fs.mkdtempSync(path.join(os.tmpdir(), "packed-"))
    packed = await pack(scratch)
    consumer = install(packed.tarball)
    const isAdmin = (file: string) => file.includes("/src/admin/")
    const scripts = packed.files.filter((file) => /\.m?js$/.test(file))
    files = {
      server: scripts.filter((file) => !isAdmin(file)),
      admin: scripts.filter(isAdmin),
      declarations: packed.files.filter((file) => /\.d\.m?ts$/.test(file)),
    }
  })

  afterAll(() => {
    for (const dir of [scratch, consumer].filter(Boolean)) {
      fs.rmSync(dir, { recursive: true, force: true })
    }
  })

  const run = (name: string, source: string) => {
    fs.writeFileSync(path.join(consumer, name), source)
    const env: NodeJS.ProcessEnv = { ...process.env }
    delete env.NODE_OPTIONS
    return execFileSync(process.execPath, [name], { cwd: consumer, env, encoding: "utf8" })
  }

  describe("its exports", () => {
    it.each(subpaths)("%s resolves with require", (subpath) => {
      const source = `console.log(require.resolve(${JSON.stringify(specifier(subpath))}))`
      expect(fs.existsSync(run("resolve.cjs", source).trim())).toBe(true)
    })

    it.each(subpaths)("%s resolves with import", (subpath) => {
      const source = `console.log(import.meta.resolve(${JSON.stringify(specifier(subpath))}))`
      expect(fs.existsSync(new URL(run("resolve.mjs", source).trim()))).toBe(true)
    })

    it.each(subpaths.filter((subpath) => !/admin|package\.json/.test(subpath)))(
      "%s loads with require and with import",
      (subpath) => {
        const name = JSON.stringify(specifier(subpath))
        const finish = "console.log('names:', Object.keys(loaded).length); process.exit(0)"
        expect(run("load.cjs", `const loaded = require(${name}); ${finish}`)).toContain("names:")
        expect(run("load.mjs", `const loaded = await import(${name}); ${finish}`)).toContain(
          "names:"
        )
      }
    )

    it.each(subpaths.filter((subpath) => subpath !== "./package.json"))(
      "%s has its types",
      (subpath) => {
        const key = Object.keys(manifest.exports).find(
          (candidate) => candidate.replace("*", "blacklist") === subpath
        )
        const types = typesOf(manifest.exports[key!])
        expect(types.length).toBeGreaterThan(0)
        expect(types.filter((file) => !fs.existsSync(installed(file)))).toEqual([])
      }
    )

    it("compile in a strict TypeScript project and are not any", () => {
      fs.writeFileSync(
        path.join(consumer, "index.ts"),
        `import * as plugin from "medusa-plugin-blacklist"
import * as workflows from "medusa-plugin-blacklist/workflows"
import type * as types from "medusa-plugin-blacklist/types"
import blacklistModule, * as moduleExports from "medusa-plugin-blacklist/modules/blacklist"
import admin from "medusa-plugin-blacklist/admin"

type IsAny<T> = 0 extends 1 & T ? true : false
type NamesOfAny<T> = { [K in keyof T]: IsAny<T[K]> extends true ? K : never }[keyof T]
type Nothing<T> = [T] extends [never] ? true : T

export const typed: [
  Nothing<NamesOfAny<typeof plugin>>,
  Nothing<NamesOfAny<typeof workflows>>,
  Nothing<NamesOfAny<typeof types>>,
  Nothing<NamesOfAny<typeof moduleExports>>,
  IsAny<typeof blacklistModule>,
  IsAny<typeof admin>,
] = [true, true, true, true, false, false]
`
      )
      fs.writeFileSync(
        path.join(consumer, "tsconfig.json"),
        JSON.stringify({
          compilerOptions: {
            strict: true,
            noEmit: true,
            target: "es2022",
            module: "node16",
            moduleResolution: "node16",
            esModuleInterop: true,
            skipLibCheck: true,
            types: [],
          },
          files: ["index.ts"],
        })
      )
      const tsc = path.join(root, "node_modules/typescript/bin/tsc")
      const { stdout } = spawnSync(process.execPath, [tsc, "-p", "."], {
        cwd: consumer,
        encoding: "utf8",
      })
      expect(stdout).toBe("")
    })
  })

  describe("its dependencies", () => {
    const optional = Object.keys(manifest.peerDependenciesMeta).filter(
      (name) => manifest.peerDependenciesMeta[name].optional
    )
    const own = Object.keys(manifest.dependencies)
    const peers = Object.keys(manifest.peerDependencies)

    const undeclared = (names: string[], declared: string[]) =>
      names.flatMap((file) =>
        packagesImportedBy(installed(file))
          .filter((name) => !declared.includes(name))
          .map((name) => `${file}: ${name}`)
      )

    it("declare everything the server code imports, none of it optional", () => {
      const required = peers.filter((peer) => !optional.includes(peer))
      expect(undeclared(files.server, [...own, ...required])).toEqual([])
    })

    it("declare everything the admin code imports, but for what the dashboard gives", () => {
      const dashboard = readManifest(path.join(root, "node_modules/@medusajs/dashboard"))
      expect(Object.keys(dashboard.dependencies)).toEqual(
        expect.arrayContaining(GIVEN_BY_THE_DASHBOARD)
      )
      expect(undeclared(files.admin, [...own, ...peers, ...GIVEN_BY_THE_DASHBOARD])).toEqual([])
    })

    it("declare everything the types import", () => {
      expect(undeclared(files.declarations, [...own, ...peers])).toEqual([])
    })

    it("are all used", () => {
      const used = [...files.server, ...files.admin].flatMap((file) =>
        packagesImportedBy(installed(file))
      )
      expect(own.filter((name) => !used.includes(name))).toEqual([])
    })

    it("install beside it without any of Medusa", () => {
      const inConsumer = own.filter((name) =>
        fs.existsSync(path.join(consumer, "node_modules", name, "package.json"))
      )
      expect(inConsumer).toEqual(own)
    })
  })

  describe("its files", () => {
    it("are the build, the licence, the readme and the changelog", () => {
      const outside = packed.files.filter((file) => !file.startsWith(".medusa/server/src/"))
      expect(outside.sort()).toEqual(["CHANGELOG.md", "LICENSE", "README.md", "package.json"])
    })

    it("hold no test, no configuration and nothing of the demo", () => {
      const unwanted = /__tests__|__mocks__|\.(spec|test)\.|medusa-config|demo|integration-tests/
      expect(packed.files.filter((file) => unwanted.test(file))).toEqual([])
    })

    it("hold the admin extensions in both formats", () => {
      expect(packed.files).toEqual(
        expect.arrayContaining([
          ".medusa/server/src/admin/index.js",
          ".medusa/server/src/admin/index.mjs",
        ])
      )
    })

    it("hold every migration as JavaScript", () => {
      const folder = "src/modules/blacklist/migrations"
      const migrations = fs
        .readdirSync(path.join(root, folder))
        .filter((name) => /^Migration.*\.ts$/.test(name))
        .map((name) => `.medusa/server/${folder}/${name.replace(/\.ts$/, ".js")}`)
      expect(migrations.length).toBeGreaterThan(0)
      expect(packed.files).toEqual(expect.arrayContaining(migrations))
    })

    it("name no path of the machine they were built on", () => {
      const all = [...files.server, ...files.admin, ...files.declarations]
      const telling = all.filter(
        (file) =>
          fs.readFileSync(installed(file), "utf8").includes(root) ||
          sourcesIn(installed(file)).some((source) => /^(\/|[A-Za-z]:|file:)/.test(source))
      )
      expect(telling).toEqual([])
    })

    it("weigh less than 5 MB", () => {
      expect(packed.unpackedSize).toBeLessThan(5 * MEGABYTE)
    })
  })
})

describe("the lock file", () => {
  const lock = JSON.parse(fs.readFileSync(path.join(root, "package-lock.json"), "utf8"))

  it("names no registry", () => {
    const resolved = Object.entries<{ resolved?: string }>(lock.packages).filter(
      ([, entry]) => entry.resolved
    )
    expect(resolved.map(([name]) => name)).toEqual([])
  })

  it("fits package.json", () => {
    const { dependencies, devDependencies, peerDependencies, version } = lock.packages[""]
    expect({ dependencies, devDependencies, peerDependencies, version }).toEqual({
      dependencies: manifest.dependencies,
      devDependencies: manifest.devDependencies,
      peerDependencies: manifest.peerDependencies,
      version: manifest.version,
    })
  })
})
