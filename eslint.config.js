import tseslint from "typescript-eslint";

/** What each folder must not know: one wall per folder, no exemptions. See README, "The walls". */
const folders = ["app", "components", "db", "domain", "server", "launch", "test", "bench", "e2e"];

function wall(folder, { allowed, packages = [], typesOnly = [] }) {
  const closed = folders.filter((other) => other !== folder && !allowed.includes(other) && !typesOnly.includes(other));
  const patterns = closed.map((other) => ({ group: [`#${other}/*`, `**/../${other}/**`], message: `${folder}/ does not import from ${other}/.` }));
  const types = typesOnly.map((other) => ({ group: [`#${other}/*`], allowTypeImports: true, message: `${folder}/ imports only types from ${other}/.` }));
  const shut = packages.map((name) => ({ group: [name, `${name}/*`], message: `${folder}/ does not use ${name}.` }));
  return {
    files: [`${folder}/**/*.{ts,tsx}`],
    ignores: ["**/*.test.ts", "**/*.test.tsx"],
    rules: { "@typescript-eslint/no-restricted-imports": ["error", { patterns: [...patterns, ...types, ...shut] }] },
  };
}

const elements = { message: "Write elements, not HTML." };
/** Markup as text. Two files write it, and a test compares what they write with what React would (docs/decisions/024). */
const markup = [
  { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", ...elements },
  { selector: "Property[key.name=/^(dangerouslySetInnerHTML|innerHTML|outerHTML)$/]", ...elements },
  { selector: "MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]", ...elements },
];
const syntax = [
  { selector: "JSXAttribute[name.name='style']", message: "The content security policy blocks style attributes: use a class." },
  { selector: "CallExpression[callee.object.name='sql'][callee.property.name=/^(raw|identifier)$/]", message: "No SQL out of strings." },
  {
    selector: "ExpressionStatement[expression.argument.callee.name='send'] + ExpressionStatement[expression.argument.callee.property.name='goto']",
    message: "Going elsewhere cuts off a form that is under way: look for its answer first.",
  },
  { selector: "TSEnumDeclaration", message: "Vocabularies are tuples in domain/." },
];

export default tseslint.config(
  { ignores: ["**/node_modules/", "**/.next/", ".lantern/", "next-env.d.ts", "db/migrations/", "**/*.mjs", "**/*.d.mts", "eslint.config.js"] },
  {
    files: ["**/*.{ts,tsx}"],
    languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true } },
    plugins: { "@typescript-eslint": tseslint.plugin },
    linterOptions: { reportUnusedDisableDirectives: "error", noInlineConfig: true },
    rules: {
      // With this driver a query that nobody awaits never runs.
      "@typescript-eslint/no-floating-promises": ["error", { ignoreVoid: false }],
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false, properties: false, arguments: false } }],
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/ban-ts-comment": ["error", { "ts-expect-error": true }],
      "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "no-restricted-syntax": ["error", ...syntax, ...markup],
      eqeqeq: ["error", "always", { null: "ignore" }],
      "max-lines": ["error", { max: 200, skipComments: false, skipBlankLines: false }],
    },
  },
  { files: ["components/page/still.ts", "components/page/kept.tsx"], rules: { "no-restricted-syntax": ["error", ...syntax] } },
  {
    files: ["domain/**/*.ts"],
    ignores: ["**/*.test.ts"],
    rules: {
      "no-restricted-globals": ["error", "process", "fetch", "setTimeout", "setInterval"],
      "no-restricted-properties": ["error", { object: "Date", property: "now", message: "Time is passed in." }],
    },
  },
  // `void` says "not waited for on purpose": never where a query could be meant.
  { files: ["launch/**", "components/**"], rules: { "@typescript-eslint/no-floating-promises": ["error", { ignoreVoid: true }] } },
  { files: ["**/*.test.{ts,tsx}", "test/**", "e2e/**", "bench/**"], rules: { "max-lines": ["error", { max: 400 }] } },
  wall("domain", { allowed: [], packages: ["react", "next", "zod", "drizzle-orm", "postgres", "node:*"] }),
  wall("db", { allowed: ["domain"], packages: ["react", "next", "zod"] }),
  wall("components", { allowed: [], typesOnly: ["domain"], packages: ["drizzle-orm", "postgres"] }),
  wall("server", { allowed: ["domain", "db", "components"], packages: ["react"] }),
  wall("app", { allowed: ["domain", "db", "server", "components"], packages: ["postgres"] }),
  wall("launch", { allowed: ["domain", "db", "server"], packages: ["react", "next"] }),
);
