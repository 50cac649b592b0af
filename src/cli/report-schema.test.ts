import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { SCHEMA_FILE, schemaText } from "./report-schema";

it("the published JSON Schema is the one made from the code (npm run schema)", () => {
  expect(readFileSync(SCHEMA_FILE, "utf8").replaceAll("\r\n", "\n")).toBe(schemaText());
});

it("the published JSON Schema leaves fields with a default optional", () => {
  const { required } = JSON.parse(schemaText()) as { required: string[] };
  expect(required).toContain("sections");
  expect(required).not.toContain("number");
  expect(required).not.toContain("printEmptySections");
});
