import { lifetime } from "./lib/lifetime.mjs";
import { checkNode, generate, install } from "./lib/prepare.mjs";
import { main, Refusal, say } from "./lib/sentences.mjs";

// npm test: everything from a clean checkout. npm test -- unit integration: only these parts;
// further words go to the test runner, for example: npm test -- unit src/docx

const names = ["lint", "types", "unit", "integration", "build", "e2e"];

async function runPart(name, part, rest) {
  say("test.part", { name });
  const started = Date.now();
  let result;
  try {
    result = await part(rest);
  } catch (error) {
    console.error(error instanceof Refusal ? `${error.detail}\n${error.message}`.trim() : error);
    result = { passed: 0, failed: 1, faults: [] };
  }
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  say("test.done", { verdict: result.failed ? "✗" : "✓", name, counts: `${result.passed}/${result.passed + result.failed}`, seconds });
  return result;
}

await main(() =>
  lifetime(async (life) => {
    const words = process.argv.slice(2).filter((word) => word !== "--en");
    const chosen = names.filter((name) => words.includes(name));
    const rest = words.filter((word) => !names.includes(word));
    if (rest.length && !chosen.length) throw new Refusal("test.unknown", { name: rest[0], parts: names.join(", ") });
    checkNode();
    await install();
    await generate();
    const { parts } = await import("./lib/test-parts.mjs");
    const total = { passed: 0, failed: 0, faults: [] };
    for (const name of chosen.length ? chosen : names) {
      life.check();
      const { passed, failed, faults } = await runPart(name, parts[name], rest);
      total.passed += passed;
      total.failed += failed;
      total.faults.push(...(faults.length || !failed ? faults : [{ name, why: "" }]));
    }
    life.check();
    // Again at the end: what failed an hour ago has long left the screen.
    for (const { name, why } of total.faults) console.log(`\n✗ ${name}\n${why}`.trimEnd());
    console.log(`\n${total.passed} passed, ${total.failed} failed`);
    if (total.failed) process.exitCode = 1;
  }),
);
process.exit();
