import tseslint from "typescript-eslint";

/** Only src/config.ts reads settings. Tests set those of the servers that they start. */
const noSettings = [
  {
    selector: "MemberExpression[object.name='process'][property.name='env']",
    message: "src/config.ts reads the settings.",
  },
  {
    selector: "ImportDeclaration[source.value=/^(node:)?process$/]",
    message: "`process` is there without an import, and src/config.ts reads the settings.",
  },
];

export default tseslint.config(
  { ignores: [".data/", "codegen/generated/", "test/bench/packages/", "**/*.cjs", "**/*.js"] },
  {
    files: ["**/*.{ts,mts}"],
    extends: [tseslint.configs.base],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-explicit-any": "error",
    },
  },
  {
    // A test asks whether what its types promise is so. The code may rely on it.
    files: ["src/**/*.ts"],
    rules: { "@typescript-eslint/no-unnecessary-condition": "error", "max-params": ["error", 3] },
  },
  {
    // Decorators say which arguments of a query these are.
    files: ["src/**/*.resolver.ts"],
    rules: { "max-params": "off" },
  },
  {
    files: ["src/**/*.ts", "schema/**/*.ts", "codegen/**/*.ts", "migrations/**/*.ts"],
    ignores: ["src/config.ts"],
    rules: { "no-restricted-syntax": ["error", ...noSettings] },
  },
);
