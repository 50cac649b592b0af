import { expect, test } from "vitest";
import { DEFAULT_SETTINGS, proofread, type ProofSettings } from "@/text/proofread";
import type { ReportDocument } from "@/domain/report-document";
import type { Proofreading } from "@/services/proofreading/load";
import { reportOf } from "../../../../../tests/support/proofread-report";
import type { Given } from "./checker";
import { Proof } from "./proof";

/** An open report whose checks answer when told, with a clock moved by hand and the real rules. */
class Desk {
  text = "Họp  giao ban";
  settings: ProofSettings = DEFAULT_SETTINGS;
  dismissals: Proofreading["dismissals"] = [];
  isOffline = false;
  isBroken = false;
  checks = 0;
  private timers: (() => void)[] = [];
  private held: (() => void)[] | null = null;

  readonly proof = new Proof({
    read: () => this.document(),
    load: async () => (this.isOffline ? null : { settings: this.settings, dismissals: this.dismissals, mayDismiss: true, previous: [] }),
    startChecker: () => {
      let given: Given | null = null;
      return {
        setUp: (wanted) => void (given = wanted),
        check: async (document) => {
          this.checks += 1;
          if (this.isBroken) throw new Error("broken");
          if (this.held) await new Promise<void>((resolve) => this.held!.push(resolve));
          return proofread(JSON.parse(document) as ReportDocument, given ? { settings: given.settings } : {});
        },
        stop: () => undefined,
      };
    },
    later: (run) => {
      this.timers.push(run);
      return () => void (this.timers = this.timers.filter((one) => one !== run));
    },
  });

  hold(): void {
    this.held = [];
  }

  async release(): Promise<void> {
    const held = this.held ?? [];
    this.held = null;
    held.forEach((resolve) => resolve());
    await this.settle();
  }

  /** The pause after typing is over. */
  async pause(): Promise<void> {
    this.timers.splice(0).forEach((run) => run());
    await this.settle();
  }

  async settle(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
  }

  get quotes(): string[] {
    return this.proof.state.found.filter(({ rule }) => rule === "space.double").map(({ quote }) => quote);
  }

  private document(): ReportDocument {
    const report = reportOf({ sections: { "Công tác nội chính": [this.text] } });
    return { ...report, sections: report.sections.map((section) => ({ ...section, decisions: section.decisions.map((decision) => ({ ...decision, id: "one" })) })) };
  }
}

async function opened(change: Partial<Desk> = {}): Promise<Desk> {
  const desk = Object.assign(new Desk(), change);
  await desk.proof.start();
  return desk;
}

test("the report is read once when it is opened, and again a pause after something was typed", async () => {
  const desk = await opened();
  expect(desk.quotes).toEqual(["  "]);
  desk.text = "Họp giao ban";
  for (let key = 0; key < 5; key += 1) desk.proof.touch();
  expect(desk.checks).toBe(1);
  await desk.pause();
  expect([desk.checks, desk.quotes]).toEqual([2, []]);
});

test("a save that changed no word asks for no check", async () => {
  const desk = await opened();
  desk.proof.touch();
  await desk.pause();
  expect(desk.checks).toBe(1);
});

test("what was mended does not come back with an answer to a question asked before", async () => {
  const desk = await opened();
  desk.text = "Họp  giao ban tháng 01";
  desk.hold();
  desk.proof.touch();
  await desk.pause();
  desk.text = "Họp giao ban tháng 01";
  const mended = desk.proof.mended(new Set(desk.proof.state.found.map(({ key }) => key)));
  expect(desk.quotes).toEqual([]);
  const told: number[] = [];
  desk.proof.subscribe(() => told.push(desk.quotes.length));
  await desk.release();
  await mended;
  expect(told.every((count) => count === 0)).toBe(true);
  expect(desk.proof.state.standing).toBe("done");
});

test("what was put aside leaves the list and comes back when it is taken up again", async () => {
  const desk = await opened();
  const { key, rule, quote, message } = desk.proof.state.found.find((one) => one.rule === "space.double")!;
  desk.proof.takeDismissals([{ key, rule, quote, message, reason: "Đúng nguyên văn", byName: "Lan", at: "2024-01-01T00:00:00Z" }]);
  expect(desk.quotes).toEqual([]);
  desk.proof.takeDismissals([]);
  expect(desk.quotes).toEqual(["  "]);
});

test("what another person puts aside, and what an admin sets, shows without opening the report again", async () => {
  const desk = await opened();
  desk.settings = { ...DEFAULT_SETTINGS, off: ["space.double"] };
  await desk.proof.refresh();
  expect(desk.quotes).toEqual([]);
});

test("without an answer from the server the text is proofread all the same, and the rest is asked for again", async () => {
  const desk = await opened({ isOffline: true });
  expect(desk.quotes).toEqual(["  "]);
  desk.isOffline = false;
  desk.settings = { ...DEFAULT_SETTINGS, off: ["space.double"] };
  await desk.proof.refresh();
  expect(desk.quotes).toEqual([]);
});

test("a check that breaks is said and can be tried again", async () => {
  const desk = await opened({ isBroken: true });
  expect(desk.proof.state.standing).toBe("failed");
  desk.isBroken = false;
  await desk.proof.retry();
  expect([desk.proof.state.standing, desk.quotes]).toEqual(["done", ["  "]]);
});
