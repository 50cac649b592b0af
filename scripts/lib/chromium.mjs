import fs from "node:fs";
import path from "node:path";
import { mustRun, windows } from "./run.mjs";
import { Refusal, say } from "./sentences.mjs";

const onPath = (names) => (process.env.PATH ?? "").split(path.delimiter).flatMap((folder) => names.map((name) => path.join(folder, name)));

function usualPlaces() {
  if (windows) {
    const bases = [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA].filter(Boolean);
    const programs = ["Google\\Chrome\\Application\\chrome.exe", "Chromium\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"];
    return bases.flatMap((base) => programs.map((program) => path.join(base, program)));
  }
  if (process.platform === "darwin") {
    return ["Google Chrome", "Chromium", "Microsoft Edge"].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  return [...onPath(["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"]), "/usr/bin/chromium", "/snap/bin/chromium"];
}

async function playwrightsOwn() {
  const { chromium } = await import("@playwright/test");
  return chromium.executablePath();
}

function canInstall() {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !fs.existsSync("/usr/bin/apt-get")) return false;
  // Ubuntu's chromium package is a snap, which containers cannot run.
  return /^ID="?debian"?$/m.test(fs.readFileSync("/etc/os-release", "utf8"));
}

async function installChromium() {
  say("chromium.install");
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await mustRun("chromium.none", "apt-get", ["update", "-qq"], { env });
  await mustRun("chromium.none", "apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], { env });
  return "/usr/bin/chromium";
}

/** The executable of a Chromium to test with: CHROMIUM_PATH, an installed one, Playwright's own, or one installed now. */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named && !fs.existsSync(named)) throw new Refusal("chromium.none");
  const places = [named, ...usualPlaces(), await playwrightsOwn()];
  const found = places.find((file) => file && fs.existsSync(file)) ?? (canInstall() ? await installChromium() : null);
  if (!found || !fs.existsSync(found)) throw new Refusal("chromium.none");
  return found;
}
