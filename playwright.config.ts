import { defineConfig } from "@playwright/test";

// npm test -- e2e sets these: a free port, a fresh data folder and a browser.
const port = Number(process.env.E2E_PORT ?? 3199);
const data = process.env.E2E_DATA ?? ".cache/e2e/direct";
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  // One server and one database for all specs.
  workers: 1,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  use: {
    baseURL: `http://localhost:${port}`,
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    viewport: { width: 1366, height: 768 },
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH || undefined,
      // Chromium refuses its sandbox to root.
      args: isRoot ? ["--no-sandbox"] : [],
    },
  },
  // The real launcher, so that it is tested too.
  webServer: {
    command: `node scripts/start.mjs --demo --port ${port} --host 127.0.0.1`,
    env: { DATA_DIR: data, DATABASE_URL: "", HOST: "" },
    url: `http://localhost:${port}`,
    timeout: 300_000,
    stdout: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 30_000 },
  },
});
