const { readFileSync } = require("node:fs");

/**
 * The rooms of src, from top to bottom, as the table in src/README.md names them: a folder, or a
 * file beside the folders. A room uses those below it.
 */
const rooms = [
  ...readFileSync("src/README.md", "utf8").matchAll(/^\| `([a-z-]+(?:\/|\.ts))` \|/gm),
].map(([, room]) => room);
const place = (room) => rooms.indexOf(room);
/** Folders that are no module's. Every other one is, also one that is made tomorrow. */
const foundation = rooms
  .filter((room) => room.endsWith("/"))
  .filter((room) => place(room) < place("modules.ts") || place(room) > place("module.ts"))
  .map((room) => room.slice(0, -1))
  .join("|");
const inFoundation = `^src/(${foundation})/`;
const inModules = `^src/(?!(${foundation})/)[^/]+/`;
const pathOf = (room) => `^src/${room.replace(".", "\\.")}${room.endsWith("/") ? "" : "$"}`;

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "the-foundation-knows-no-module",
      severity: "error",
      from: { path: inFoundation },
      to: { path: inModules },
    },
    {
      name: "postgres-stands-alone",
      comment: "It runs a server; nothing in it knows what the server is for.",
      severity: "error",
      from: { path: "^src/postgres/" },
      to: { path: "^src/", pathNot: "^src/postgres/" },
    },
    ...rooms.slice(1).map((room, index) => ({
      name: `${room.replace("/", "")}-uses-the-rooms-below`,
      severity: "error",
      from: { path: pathOf(room) },
      to: { path: rooms.slice(0, index + 1).map(pathOf), dependencyTypesNot: ["dynamic-import"] },
    })),
    {
      name: "the-law-is-pure",
      comment: "What the law says of days is counted from facts: nothing else is imported.",
      severity: "error",
      from: { path: "^src/(?:terms|([^/]+/law))/" },
      to: { pathNot: ["^src/terms/", "^src/$1/"] },
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
