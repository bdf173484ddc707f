/**
 * Rooms are the folders of src. These are the foundation's; every other one is a module's, also one
 * that is made tomorrow. They point one way: server → modules → foundation.
 */
const foundation =
  "acts|authorisation|changes|first-data|graphql|identity|persistence|postgres|reads|server|terms";
const inFoundation = `^src/(${foundation})/`;
const inModules = `^src/(?!(${foundation})/)[^/]+/`;
/** The statutory clock's table of holidays, which is a module's like any other. */
const holidays = "/(holiday\\.(entity|queries|type)|terms\\.(module|kept))\\.ts$";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "nothing-imports-server",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(server/|main\\.ts$)" },
      to: { path: "^src/server/" },
    },
    {
      name: "the-foundation-knows-no-module",
      severity: "error",
      from: { path: inFoundation },
      to: { path: inModules },
    },
    {
      name: "authorisation-stands-alone",
      severity: "error",
      from: { path: "^src/authorisation/" },
      to: { path: "^src/", pathNot: "^src/authorisation/" },
    },
    {
      name: "postgres-stands-alone",
      comment: "It runs a server; nothing in it knows what the server is for.",
      severity: "error",
      from: { path: "^src/postgres/" },
      to: { path: "^src/", pathNot: "^src/postgres/" },
    },
    {
      name: "terms-are-a-leaf",
      comment: "The statutory clock knows dates and holidays: no other room, no GraphQL.",
      severity: "error",
      from: { path: "^src/terms/", pathNot: holidays },
      to: {
        path: "^src/|node_modules/(graphql|type-graphql)/",
        pathNot: "^src/(terms|persistence)/",
      },
    },
    {
      name: "terms-are-pure",
      comment: "Only its table of holidays is read from somewhere.",
      severity: "error",
      from: { path: "^src/terms/", pathNot: holidays },
      to: { pathNot: "^src/terms/(?!holiday\\.queries)", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "first-data-is-loaded-when-it-is-wanted",
      severity: "error",
      comment: "A module's first data is imported by its manifest alone, when a database is new.",
      from: { path: "^src/", pathNot: "/first-data/" },
      to: { path: "^src/[^/]+/first-data/", dependencyTypesNot: ["dynamic-import"] },
    },
    {
      name: "neighbours-through-queries",
      comment: "A room reads a neighbour through its queries, never its table.",
      severity: "error",
      from: { path: "^src/([^/]+)/", pathNot: "^src/server/|/first-data/" },
      to: {
        path: "^src/[^/]+/.*\\.entity\\.ts$",
        pathNot: "^src/$1/",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "resolvers-know-rows-as-types",
      comment: "A root of a class is copied by type-graphql: a copy does not note what is read.",
      severity: "error",
      from: { path: "\\.resolver\\.ts$" },
      to: { path: "\\.entity\\.ts$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "production-needs-no-dev-package",
      severity: "error",
      from: { path: "^src/" },
      to: {
        dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"],
        dependencyTypesNot: ["type-only"],
      },
    },
    { name: "resolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: "specify",
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
