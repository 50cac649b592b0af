import fs from "node:fs";
import { expect, it } from "vitest";
import { completed, missingEntries } from "./lock-file.mjs";
import { inRoot } from "./paths.mjs";

it("package-lock.json names the packages of every platform, else npm ci refuses it (mend with: node scripts/complete-lock.mjs)", () => {
  expect(missingEntries(JSON.parse(fs.readFileSync(inRoot("package-lock.json"), "utf8")))).toEqual([]);
});

it("a missing platform package gets its pinned version and its platform", () => {
  const packages = { "": {}, "node_modules/a": { version: "1.0.0", optionalDependencies: { "@a/core-linux-x64-musl": "1.0.0" } } };
  expect(completed({ packages }).packages["node_modules/@a/core-linux-x64-musl"]).toEqual({ version: "1.0.0", cpu: ["x64"], libc: ["musl"], optional: true, os: ["linux"] });
});
