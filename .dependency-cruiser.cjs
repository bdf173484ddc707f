/** Rooms point one way: server → modules → {acts, graphql, changes, persistence, authorisation, errors}. */
const modules = "^src/(organisation|calendar)/";
const foundations = "^src/(acts|authorisation|changes|graphql|identity|persistence|terms)/";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } } },
    { name: "nothing-imports-server", severity: "error", from: { path: "^src/", pathNot: "^src/(server/|main\\.ts$)" }, to: { path: "^src/server/" } },
    { name: "foundations-know-no-module", severity: "error", from: { path: foundations }, to: { path: modules } },
    { name: "authorisation-stands-alone", severity: "error", from: { path: "^src/authorisation/" }, to: { path: "^src/", pathNot: "^src/authorisation/" } },
    { name: "terms-are-a-leaf", comment: "The statutory clock knows dates and holidays: no other room, no GraphQL.", severity: "error", from: { path: "^src/terms/" }, to: { path: "^src/|node_modules/(graphql|type-graphql)/", pathNot: "^src/(terms|persistence)/|^src/module\\.ts$" } },
    { name: "terms-are-pure", comment: "Only its table of holidays is read from somewhere.", severity: "error", from: { path: "^src/terms/", pathNot: "/holiday\\.(entity|queries)\\.ts$" }, to: { pathNot: "^src/terms/(?!holiday\\.queries)", dependencyTypesNot: ["type-only"] } },
    { name: "organisations-know-no-calendar", severity: "error", from: { path: "^src/organisation/" }, to: { path: "^src/calendar/" } },
    { name: "only-the-start-knows-the-demo", severity: "error", from: { path: "^src/", pathNot: "^src/(demo/|main\\.ts$|identity/print-token\\.ts$)" }, to: { path: "^src/demo/" } },
    {
      name: "neighbours-through-queries", comment: "A module reads a neighbour through its queries, never its table.", severity: "error",
      from: { path: "^src/([^/]+)/", pathNot: "^src/(server|demo)/" }, to: { path: "^src/(organisation|calendar|terms)/.*\\.entity\\.ts$", pathNot: "^src/$1/", dependencyTypesNot: ["type-only"] },
    },
    { name: "production-needs-no-dev-package", severity: "error", from: { path: "^src/" }, to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], dependencyTypesNot: ["type-only"] } },
    { name: "resolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: "specify",
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"] },
  },
};
