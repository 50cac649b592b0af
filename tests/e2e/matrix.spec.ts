import type { APIRequestContext } from "@playwright/test";
import { check, type Action, type Role } from "@/domain/permission";
import { STEPS, WORKFLOW, type ReportState } from "@/domain/workflow";
import type { Proposal } from "@/services/register/propose";
import type { ReportView } from "@/services/report/load-report";
import { addDecision, expect, openNewReport, signIn, test, type Person } from "./office";

const PEOPLE: readonly [Person, Role][] = [
  ["chuyenvien", "drafter"],
  ["lanhdao", "leader"],
  ["vanthu", "clerk"],
  ["quantri", "admin"],
];

type Sent = { path: string; data: unknown };
type Requests = Record<Person, APIRequestContext>;

const uuid = () => crypto.randomUUID();

/** What a rightful page would send for an action, given the report as it stands. */
const WRITES: Partial<Record<Action, (view: ReportView, proposal: Proposal) => Sent[]>> = {
  "report.edit": ({ version, review: { approved } }) => {
    const overApproval = approved?.versionId;
    const decision = { id: uuid(), sectionKey: "other", text: "Thêm qua đường HTTP", marker: "dash", joinsPrevious: false };
    return [
      { path: "commands", data: { type: "decisions", command: { type: "add", decision, after: null }, overApproval } },
      { path: "commands", data: { type: "fields", version, change: { place: "Cần Thơ" }, overApproval } },
    ];
  },
  "report.comment": () => [{ path: "threads", data: { type: "open", thread: { id: uuid(), commentId: uuid(), kind: "comment", decisionId: null, passage: null, text: "Góp ý qua HTTP", mentions: [] } } }],
  "report.name-version": () => [{ path: "versions", data: { type: "name", name: "Bản qua HTTP" } }],
  "report.issue": ({ hash }, { next, today }) => [{ path: "issue", data: { hash, number: next ?? 1, date: today } }],
  "report.allow-exception": () => [{ path: "steps", data: { step: "allow-exception", reason: "Lãnh đạo đi vắng" } }],
  "report.confirm-exception": () => [{ path: "steps", data: { step: "confirm-exception" } }],
  "report.revise": () => [{ path: "steps", data: { step: "revise" } }],
  ...Object.fromEntries(STEPS.filter((step) => step !== "issue").map((step) => [`report.${step}`, ({ hash }: ReportView) => [{ path: "steps", data: { step, hash, reason: "Lý do" } }]])),
};

/** Allowed actions that leave the report in its state, so that they can be tried on the way. */
const STAYS: readonly Action[] = ["report.comment", "report.name-version"];

async function viewOf(request: APIRequestContext, id: string): Promise<ReportView> {
  return (await (await request.get(`/api/reports/${id}`)).json()) as ReportView;
}

/** Everybody tries everything: what the table refuses is refused in a sentence and changes nothing; what it allows and stays is done. */
async function everybodyTries(requests: Requests, id: string, state: ReportState, submittedById: string): Promise<void> {
  const proposal = (await (await requests.vanthu.get(`/api/reports/${id}/issue`)).json()) as Proposal;
  for (const [person, role] of PEOPLE) {
    const before = await viewOf(requests.quantri, id);
    expect(before.review.state).toBe(state);
    const all = (Object.entries(WRITES) as [Action, NonNullable<(typeof WRITES)[Action]>][]).map(([action, write]) => ({
      action,
      sent: write(before, proposal),
      allowed: check({ id: person, role }, action, { state, submittedById, exception: null, superseded: false }).allowed,
    }));
    for (const { action, sent } of all.filter(({ allowed }) => !allowed)) {
      for (const { path, data } of sent) {
        const answer = await requests[person].post(`/api/reports/${id}/${path}`, { data });
        const label = `${person} ${action} in ${state}`;
        expect([403, 409], label).toContain(answer.status());
        expect(((await answer.json()) as { message: string }).message.length, label).toBeGreaterThan(20);
      }
    }
    expect((await viewOf(requests.quantri, id)).sequence, `${person} in ${state}`).toBe(before.sequence);
    for (const { action, sent } of all.filter(({ action, allowed }) => allowed && STAYS.includes(action))) {
      for (const { path, data } of sent) expect((await requests[person].post(`/api/reports/${id}/${path}`, { data })).status(), `${person} ${action} in ${state}`).toBe(200);
    }
  }
}

test("every role, state and writing action, as hand-made requests", async ({ page, context, browser }) => {
  test.setTimeout(120_000);
  await signIn(context, "chuyenvien");
  const { id } = await openNewReport(page);
  await addDecision(page, "economy", "Cho chủ trương đầu tư dự án");
  await page.close();
  const requests = { chuyenvien: context.request } as Requests;
  for (const [person] of PEOPLE.slice(1)) {
    const theirs = await browser.newContext();
    await signIn(theirs, person);
    requests[person] = theirs.request;
  }
  const way = [
    ["drafting", "submit", "chuyenvien"],
    ["in-review", "return", "lanhdao"],
    ["returned", "submit", "chuyenvien"],
    ["in-review", "approve", "lanhdao"],
    ["approved", "issue", "vanthu"],
    ["issued", "recall", "vanthu"],
    ["recalled", null, null],
  ] as const;
  for (const [state, step, person] of way) {
    await everybodyTries(requests, id, state, "somebody");
    if (step === null) break;
    const proposal = (await (await requests.vanthu.get(`/api/reports/${id}/issue`)).json()) as Proposal;
    const [{ path, data }] = WRITES[`report.${step}`]!(await viewOf(requests.quantri, id), proposal) as [Sent];
    const answer = await requests[person].post(`/api/reports/${id}/${path}`, { data });
    expect(answer.status(), `${step}: ${await answer.text()}`).toBe(200);
    expect((await viewOf(requests.quantri, id)).review.state).toBe(WORKFLOW[step].to);
  }
});

test("a stranger and another site write nothing, by any address", async ({ page, context, browser }) => {
  await signIn(context, "chuyenvien");
  const { id } = await openNewReport(page);
  await addDecision(page, "economy", "Cho chủ trương đầu tư dự án");
  const view = await viewOf(context.request, id);
  const proposal = { next: 1, today: "2026-01-01" } as Proposal;
  const outside = (await browser.newContext()).request;
  for (const write of Object.values(WRITES)) {
    for (const { path, data } of write(view, proposal)) {
      const url = `/api/reports/${id}/${path}`;
      expect((await outside.post(url, { data })).status(), path).toBe(401);
      expect((await context.request.post(url, { data, headers: { origin: "http://evil.example" } })).status(), path).toBe(403);
    }
  }
  expect((await viewOf(context.request, id)).sequence).toBe(view.sequence);
});
