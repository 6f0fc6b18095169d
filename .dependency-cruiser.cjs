// The walls of the house. What each room is for stands in CONTRIBUTING.
const TESTS = "/__tests__/"
const SCREENING = "^src/modules/blacklist/screening/"

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-circles",
      severity: "error",
      // Two data models that belong to each other name each other, in functions.
      from: { pathNot: "^src/modules/[^/]+/models/" },
      to: { circular: true },
    },
    {
      name: "screening-is-pure",
      comment: "Facts in, a decision out: no container, no database, nothing else of the plugin.",
      severity: "error",
      from: { path: SCREENING, pathNot: TESTS },
      to: { path: "^src/", pathNot: [SCREENING, "^src/types/"] },
    },
    {
      name: "screening-knows-no-framework",
      comment: "Types of Medusa at most.",
      severity: "error",
      from: { path: SCREENING, pathNot: TESTS },
      to: {
        path: "node_modules/(@medusajs|@mikro-orm|awilix|knex|pg)/",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "modules-are-islands",
      comment:
        "A module imports itself and src/types: what joins two of them is a workflow or a link.",
      severity: "error",
      from: { path: "^src/modules/([^/]+)/", pathNot: TESTS },
      to: { path: "^src/", pathNot: ["^src/modules/$1/", "^src/types/"] },
    },
    {
      name: "modules-show-their-front",
      comment: "Tables, SQL and models are reached through the module's service.",
      severity: "error",
      from: { pathNot: ["^src/modules/", TESTS] },
      to: {
        path: "^src/modules/[^/]+/(persistence|sql|models|migrations|loaders|service)",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "types-are-leaves",
      severity: "error",
      from: { path: "^src/types/", pathNot: TESTS },
      to: { path: "^src/", pathNot: "^src/types/" },
    },
    {
      name: "utils-are-leaves",
      comment: "Steps and workflows use utils, never the other way round.",
      severity: "error",
      from: { path: "^src/workflows/.*/utils/", pathNot: TESTS },
      to: { path: "^src/workflows/.*/(steps|workflows|hooks|index)[/.]" },
    },
    {
      name: "workflows-know-no-callers",
      severity: "error",
      from: { path: "^src/workflows/", pathNot: TESTS },
      to: { path: "^src/(api|admin|subscribers|jobs|links|scripts)/" },
    },
    {
      name: "callers-know-no-callers",
      comment: "Routes, subscribers, jobs and links meet in workflows.",
      severity: "error",
      from: { path: "^src/(api|subscribers|jobs|links|scripts)/", pathNot: TESTS },
      to: {
        path: "^src/(api|admin|subscribers|jobs|links|scripts)/",
        pathNot: "^src/$1/",
      },
    },
    {
      name: "admin-shares-types-only",
      comment: "The dashboard is bundled for a browser.",
      severity: "error",
      from: { path: "^src/admin/", pathNot: TESTS },
      to: { path: "^src/", pathNot: ["^src/admin/", "^src/types/"] },
    },
    {
      name: "admin-pages-are-composed",
      comment:
        "Nothing is built on a route or a widget: what two of them need is in features or ui.",
      severity: "error",
      from: { path: "^src/admin/(?!routes/|widgets/)", pathNot: TESTS },
      to: { path: "^src/admin/(routes|widgets)/" },
    },
    {
      name: "admin-ui-knows-no-feature",
      severity: "error",
      from: { path: "^src/admin/ui/", pathNot: TESTS },
      to: { path: "^src/admin/features/" },
    },
    {
      name: "only-the-package",
      comment: "What is published imports nothing that is not.",
      severity: "error",
      from: { path: "^src/", pathNot: TESTS },
      to: { path: ["^(demo|bench|scripts|integration-tests)/", TESTS] },
    },
    {
      name: "no-unknown-packages",
      comment: "Stores have our dependencies and peers, not our devDependencies.",
      severity: "error",
      from: { path: "^src/", pathNot: TESTS },
      to: {
        dependencyTypes: ["npm-dev", "npm-no-pkg", "unknown", "undetermined"],
        dependencyTypesNot: ["npm-peer", "type-only"],
      },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: "specify",
    tsConfig: { fileName: "tsconfig.check.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
}
