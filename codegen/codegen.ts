import type { CodegenConfig } from "@graphql-codegen/cli";
import type { Types } from "@graphql-codegen/plugin-helpers";

/** Typed documents of one client, checked against what its audience is told exists. */
const documentsFor = (schema: string, ...folders: string[]): Types.ConfiguredOutput => ({
  schema: `schema/${schema}.graphql`,
  documents: folders.map((folder) => `codegen/operations/${folder}/*.graphql`),
  preset: "client",
  presetConfig: { fragmentMasking: false },
  config: {
    documentMode: "documentNode", // what Apollo Client and urql take as they are
    useTypeImports: true,
    enumsAsTypes: true,
    importExtension: ".js",
    emitLegacyCommonJSImports: false,
    defaultScalarType: "unknown",
    scalars: { DateTime: "string", LocalDate: "string", UUID: "string", ChangeCursor: "string" },
  },
});

/** Which types an interface or union may be: what caches ask (`possibleTypes`). */
const possibleTypesFor = (schema: string): Types.ConfiguredOutput => ({
  schema: `schema/${schema}.graphql`,
  plugins: ["fragment-matcher"],
  config: { useExplicitTyping: true },
});

const config: CodegenConfig = {
  generates: {
    "codegen/generated/woonbron/possible-types.ts": possibleTypesFor("landlord"),
    "codegen/generated/woonbron/": documentsFor("landlord", "members", "parties", "woonbron"),
    "codegen/generated/cprw/possible-types.ts": possibleTypesFor("tenant-council"),
    "codegen/generated/cprw/": documentsFor("tenant-council", "members", "parties", "cprw"),
    "codegen/generated/municipality/possible-types.ts": possibleTypesFor("municipality"),
    "codegen/generated/municipality/": documentsFor("municipality", "members", "municipality"),
    "codegen/generated/dashboard/possible-types.ts": possibleTypesFor("public"),
    "codegen/generated/dashboard/": documentsFor("public", "dashboard"),
  },
};
export default config;
