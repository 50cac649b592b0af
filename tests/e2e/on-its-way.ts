/** A report brought along its way by the requests a page would send: quick, and without a page. */
import type { APIRequestContext, Browser, BrowserContext } from "@playwright/test";
import type { Step } from "@/domain/workflow";
import type { Proposal } from "@/services/register/propose";
import type { ReportView } from "@/services/report/load-report";
import type { OpenThread } from "@/services/review/thread-request";
import { expect, signIn, type Person } from "./office";

const uuid = () => crypto.randomUUID();

type Office<Who extends Person> = Record<Who, BrowserContext>;

/** Signs people in, each in a browser of their own, in which nothing moves. */
export async function gather<Who extends Person>(browser: Browser, people: readonly Who[]): Promise<Office<Who>> {
  const office = {} as Office<Who>;
  for (const person of people) {
    office[person] = await browser.newContext({ reducedMotion: "reduce" });
    await signIn(office[person], person);
  }
  return office;
}

export type OnItsWay<Who extends Person> = ReturnType<typeof onItsWay<Who>>;

/** Acts of people of the office on one report; each fails when the server refuses it. */
export function onItsWay<Who extends Person>(office: Office<Who>, id: string) {
  const requestOf = (person: Who): APIRequestContext => office[person].request;
  const post = async (person: Who, path: string, data: unknown): Promise<{ id?: string }> => {
    const answer = await requestOf(person).post(`/api/reports/${id}/${path}`, { data });
    expect(answer.status(), `${person} ${path}: ${await answer.text()}`).toBe(200);
    return (await answer.json()) as { id?: string };
  };
  const view = async (person: Who) => (await (await requestOf(person).get(`/api/reports/${id}`)).json()) as ReportView;
  const command = async (person: Who, command: unknown) => {
    await post(person, "commands", { type: "decisions", command, overApproval: (await view(person)).review.approved?.versionId });
  };
  const decisionOf = async (person: Who, words: string) => (await view(person)).decisions.find(({ text }) => text.includes(words))!;
  return {
    id,
    view,
    /** Any step but issue; also allow-exception, confirm-exception and revise. */
    step: async (person: Who, step: Exclude<Step, "issue"> | "allow-exception" | "confirm-exception" | "revise", reason?: string) =>
      post(person, "steps", { step, hash: (await view(person)).hash, reason }),
    issue: async (person: Who) => {
      const { next, today } = (await (await requestOf(person).get(`/api/reports/${id}/issue`)).json()) as Proposal;
      await post(person, "issue", { hash: (await view(person)).hash, number: next ?? 127, date: today });
    },
    write: async (person: Who, sectionKey: string, text: string) => command(person, { type: "add", decision: { id: uuid(), sectionKey, text, marker: "dash", joinsPrevious: false }, after: null }),
    rewrite: async (person: Who, words: string, text: string) => {
      const { id: decision, version } = await decisionOf(person, words);
      await command(person, { type: "edit", id: decision, version, text });
    },
    move: async (person: Who, words: string, sectionKey: string) => {
      const { id: decision, version } = await decisionOf(person, words);
      await command(person, { type: "move", id: decision, version, sectionKey, after: null });
    },
    comment: async (person: Who, words: string, about: (decision: { id: string; text: string }) => Pick<OpenThread, "kind"> & Record<string, unknown>) => {
      const decision = await decisionOf(person, words);
      await post(person, "threads", { type: "open", thread: { id: uuid(), commentId: uuid(), mentions: [], passage: null, text: "Xem lại giúp", decisionId: decision.id, ...about(decision) } });
    },
    markRead: async (person: Who) => post(person, "read-mark", { hash: (await view(person)).hash }),
    fileOf: async (person: Who) => (await requestOf(person).get(`/reports/${id}/docx`)).body(),
  };
}
