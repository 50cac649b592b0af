import nextCoreWebVitals from "eslint-config-next/core-web-vitals";
import nextTypescript from "eslint-config-next/typescript";

// domain <- text <- docx <- services <- app: nothing points back.
const layers = ["domain", "text", "docx", "services", "app"];
const outside = ["@/server", "@/server/*", "@/generated/*", "next", "next/*", "react", "react-dom", "node:fs", "node:fs/*", "fs", "pg", "@prisma/*", "better-auth", "better-auth/*"];

function layerRule(layer, index) {
  const above = layers.slice(index + 1).flatMap((name) => [`@/${name}`, `@/${name}/*`]);
  const pure = index <= 2;
  return {
    files: [`src/${layer}/**/*.{ts,tsx}`],
    ignores: ["**/*.test.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              group: [...above, "@/components/*", "@/cli/*", ...(pure ? [...outside, "@/messages", "@/messages/*"] : [])],
              message: `src/${layer} may not import this: domain <- text <- docx <- services <- app, and the first three have no I/O.`,
            },
          ],
        },
      ],
    },
  };
}

const config = [
  { ignores: ["node_modules/**", ".next/**", ".cache/**", "data/**", "src/generated/**", "next-env.d.ts", "test-results/**", "playwright-report/**", "public/**"] },
  ...nextCoreWebVitals,
  ...nextTypescript,
  {
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  ...layers.slice(0, -1).map(layerRule),
];

export default config;
