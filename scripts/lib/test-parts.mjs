import fs from "node:fs";
import { findChromium } from "./chromium.mjs";
import { inRoot } from "./paths.mjs";
import { build } from "./prepare.mjs";
import { node } from "./run.mjs";
import { Refusal, say } from "./sentences.mjs";
import { playwrightReport, vitestReport } from "./test-reports.mjs";

// Each part runs one tool and answers { passed, failed, faults }; faults name what failed where the tool names it.

const tool = (...parts) => inRoot("node_modules", ...parts);
const show = { output: "show" };
const one = (good) => ({ passed: good ? 1 : 0, failed: good ? 0 : 1, faults: [] });

function freshReport(name) {
  const file = inRoot(".cache", "test", `${name}.json`);
  fs.mkdirSync(inRoot(".cache", "test"), { recursive: true });
  fs.rmSync(file, { force: true });
  return file;
}

// A part that ran nothing, or ended badly without naming a failed test, has failed all the same.
function settled({ passed, failed, faults }, code) {
  if (passed + failed === 0) say("test.empty");
  return { passed, failed: failed || (passed === 0 || code !== 0 ? 1 : 0), faults };
}

async function lint() {
  const { code } = await node([tool("eslint", "bin", "eslint.js"), ".", "--max-warnings=0"], show);
  return one(code === 0);
}

async function types() {
  // Writes next-env.d.ts and the types of routes, which a clean checkout lacks.
  const routes = await node([tool("next", "dist", "bin", "next"), "typegen"]);
  if (routes.code !== 0) console.error(routes.output);
  const { code } = await node([tool("typescript", "bin", "tsc"), "--noEmit"], show);
  return one(code === 0 && routes.code === 0);
}

async function vitest(project, rest) {
  const file = freshReport(project);
  const { code } = await node([tool("vitest", "vitest.mjs"), "run", "--project", project, "--reporter=default", "--reporter=json", `--outputFile.json=${file}`, ...rest], show);
  return settled(vitestReport(file), code);
}

async function builds() {
  try {
    await build();
    return one(true);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(`${error.detail}\n${error.message}`);
    return one(false);
  }
}

async function e2e(rest) {
  const { freePort } = await import("./postgres-process.mjs");
  const file = freshReport("e2e");
  const data = inRoot(".cache", "e2e", `run-${process.pid}`);
  fs.rmSync(data, { recursive: true, force: true });
  const env = { CHROMIUM_PATH: await findChromium(), E2E_PORT: String(await freePort()), E2E_DATA: data, PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  const { code } = await node([tool("@playwright", "test", "cli.js"), "test", "--reporter=list,json", ...rest], { ...show, env });
  if (code === 0) fs.rmSync(data, { recursive: true, force: true });
  return settled(playwrightReport(file), code);
}

/** The parts of `npm test`, in order. */
export const parts = {
  lint,
  types,
  unit: (rest) => vitest("unit", rest),
  integration: (rest) => vitest("integration", rest),
  build: builds,
  e2e,
};
