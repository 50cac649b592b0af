import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { MAX_TEXT_LENGTH } from "@/domain/report-document";
import { ROLES } from "@/domain/permission";
import { REPORT_STATES } from "@/domain/workflow";
import { db } from "@/server/database";
import { loadReport } from "@/services/report/load-report";
import { runCommand, undoCommand } from "@/services/report/run-command";
import { declineSuggestion, takeSuggestion } from "@/services/review/suggestion";
import { openThread, reopen, reply, resolve } from "@/services/review/thread";
import { uuid } from "../support/decisions";
import { openOffice, refusalOf, type Office } from "../support/office";
import { emptyReports, everything, ref, reportWith, textsOf } from "../support/reports";
import { approvedReport } from "../support/review";
import { atOnce, comment, commentRequest, putInto, seen, suggest, threadNow, told } from "../support/threads";

let office: Office;
let reportId: string;

beforeAll(async () => {
  office = await openOffice();
});
beforeEach(async () => {
  await emptyReports();
  reportId = await reportWith(office.drafter, 3);
});

const textNow = async (number: number) => (await db.decision.findUniqueOrThrow({ where: { id: uuid(number) } })).text;
const edit = async (number: number, text: string) => runCommand(office.drafter, reportId, { type: "edit", ...(await ref(number)), text });
const now = (id: string) => threadNow(office.leader, reportId, id);
/** What the page of a person sends when they take the suggestion they see. */
const asSeen = async (id: string, number = 1) => ({ ...(await seen(id)), decisionVersion: (await ref(number)).version });
const suggestionRequest = (given: object = {}) => ({ ...commentRequest({ decisionId: uuid(1), text: "" }), kind: "suggestion" as const, passage: null, replacement: "Khác", baseText: "Nội dung 1", ...given });

describe("making a suggestion", () => {
  it("it holds the text it was written for and the text it proposes, with or without words", async () => {
    const silent = await suggest(office.leader, reportId, uuid(1), " Nội dung\n một\u0000 ");
    expect(await now(silent)).toMatchObject({ kind: "suggestion", baseText: "Nội dung 1", replacement: "Nội dung một", comments: [] });
    const spoken = await suggest(office.leader, reportId, uuid(1), "Nội dung số 1", "Cho rõ hơn");
    expect((await now(spoken)).comments.map(({ text }) => text)).toEqual(["Cho rõ hơn"]);
    expect(await told(office)).toEqual(["commented drafter", "commented drafter"]);
    const entry = await db.auditEntry.findFirstOrThrow({ where: { action: "thread.opened" } });
    expect(entry.detail).toMatchObject({ kind: "suggestion", before: "Nội dung 1", after: "Nội dung một" });
  });

  it("one that is empty, too long, changes nothing or is for no decision is refused and leaves nothing", async () => {
    const before = await everything();
    const cases: [object, string][] = [
      [{ replacement: " \n" }, "empty-text"],
      [{ replacement: "a".repeat(MAX_TEXT_LENGTH + 1) }, "text-too-long"],
      [{ replacement: " Nội dung 1 " }, "invalid"],
      [{ decisionId: null }, "invalid"],
      [{ decisionId: randomUUID() }, "not-found"],
      [{ baseText: "Nội dung cũ" }, "stale"],
    ];
    for (const [given, code] of cases) expect(await refusalOf(openThread(office.leader, reportId, suggestionRequest(given))), code).toBe(code);
    expect(await everything()).toBe(before);
  });

  it("for a text that was edited meanwhile it is refused with the text as it is", async () => {
    const request = suggestionRequest();
    await edit(1, "Nội dung mới");
    await expect(openThread(office.leader, reportId, request)).rejects.toMatchObject({ code: "stale", current: { text: "Nội dung mới" } });
  });
});

describe("taking a suggestion", () => {
  it("replaces the text as an edit that undo takes back, and says so to its author", async () => {
    const thread = await suggest(office.leader, reportId, uuid(1), "Nội dung một");
    await db.notice.deleteMany();
    const { entryId, decision } = await takeSuggestion(office.drafter, reportId, await asSeen(thread));
    expect(decision).toMatchObject({ id: uuid(1), text: "Nội dung một" });
    expect(await textsOf(office.leader, reportId)).toEqual(["Nội dung một", "Nội dung 2", "Nội dung 3"]);
    expect(await now(thread)).toMatchObject({ status: "taken", settledByName: "Người drafter" });
    expect(await told(office)).toEqual(["suggestion-settled leader"]);
    const entries = await db.auditEntry.findMany({ orderBy: { id: "desc" }, take: 2 });
    expect(entries).toMatchObject([
      { action: "suggestion.taken", detail: { threadId: thread, before: "Nội dung 1", after: "Nội dung một", entry: entryId } },
      { action: "report.command", detail: { type: "edit", suggestion: thread } },
    ]);
    await undoCommand(office.drafter, reportId, entryId!);
    expect(await textNow(1)).toBe("Nội dung 1");
    // It stays taken, and its text no longer being in the report shows by the two differing.
    expect(await now(thread)).toMatchObject({ status: "taken", replacement: "Nội dung một" });
  });

  it("keeps what was edited elsewhere in the text meanwhile", async () => {
    await edit(1, "Điều động đồng chí An về Văn phòng Tỉnh ủy từ ngày 01/3/2024");
    const thread = await suggest(office.leader, reportId, uuid(1), "Điều động đồng chí An về Văn phòng Tỉnh ủy từ ngày 15/3/2024");
    await edit(1, "Điều động đồng chí Ân về Văn phòng Tỉnh ủy từ ngày 01/3/2024");
    await takeSuggestion(office.drafter, reportId, await asSeen(thread));
    expect(await textNow(1)).toBe("Điều động đồng chí Ân về Văn phòng Tỉnh ủy từ ngày 15/3/2024");
    expect((await now(thread)).replacement).toBe(await textNow(1));
  });

  it("is refused with the present text when the person saw an older one, and changes nothing", async () => {
    const thread = await suggest(office.leader, reportId, uuid(1), "Nội dung một");
    const request = await asSeen(thread);
    await edit(1, "Nội dung mới");
    await expect(takeSuggestion(office.drafter, reportId, request)).rejects.toMatchObject({ code: "stale", current: { id: uuid(1), text: "Nội dung mới", version: 2 } });
    expect([await textNow(1), (await now(thread)).status]).toEqual(["Nội dung mới", "open"]);
  });

  it("is refused for a deleted decision until it is brought back", async () => {
    const thread = await suggest(office.leader, reportId, uuid(1), "Nội dung một");
    await runCommand(office.drafter, reportId, { type: "delete", items: [await ref(1)] });
    expect(await refusalOf(takeSuggestion(office.drafter, reportId, await asSeen(thread)))).toBe("stale");
    await runCommand(office.drafter, reportId, { type: "restore", ...(await ref(1)) });
    await takeSuggestion(office.drafter, reportId, await asSeen(thread));
    expect(await textNow(1)).toBe("Nội dung một");
  });

  it("is refused over a reply the person has not seen", async () => {
    const thread = await suggest(office.leader, reportId, uuid(1), "Nội dung một");
    const request = await asSeen(thread);
    await reply(office.leader, reportId, { threadId: thread, commentId: randomUUID(), text: "Khoan đã", mentions: [] });
    expect(await refusalOf(takeSuggestion(office.drafter, reportId, request))).toBe("stale");
  });

  it("sent twice it writes once and names the same change for undo", async () => {
    const request = await asSeen(await suggest(office.leader, reportId, uuid(1), "Nội dung một"));
    const first = await takeSuggestion(office.drafter, reportId, request);
    expect(await takeSuggestion(office.drafter, reportId, request)).toMatchObject({ entryId: first.entryId });
    expect(await ref(1)).toMatchObject({ version: 2 });
  });

  it("where the text says so already it only settles the suggestion", async () => {
    const thread = await suggest(office.leader, reportId, uuid(1), "Nội dung một");
    await edit(1, "Nội dung một");
    expect(await takeSuggestion(office.drafter, reportId, await asSeen(thread))).toMatchObject({ entryId: null });
    expect((await now(thread)).status).toBe("taken");
  });

  it("goes along with a merge and changes its own part only", async () => {
    const thread = await suggest(office.leader, reportId, uuid(2), "Nội dung hai");
    await runCommand(office.drafter, reportId, { type: "merge", items: [await ref(1), await ref(2)], text: "Nội dung 1; Nội dung 2" });
    await takeSuggestion(office.drafter, reportId, await asSeen(thread));
    expect(await textNow(1)).toBe("Nội dung 1; Nội dung hai");
  });

  it("is for those who may edit, in the states that allow it", async () => {
    for (const state of REPORT_STATES) {
      await putInto("drafting", reportId);
      const thread = await suggest(office.leader, reportId, uuid(1), randomUUID());
      await putInto(state, reportId);
      for (const role of ROLES) {
        const { refused } = await atOnce([async () => takeSuggestion(office[role], reportId, await asSeen(thread))]);
        const writes = role === "drafter" || role === "admin";
        const editable = state === "drafting" || state === "returned";
        if (!writes) expect(refused, `${role} ${state}`).toEqual(["not-allowed"]);
        else if (state === "approved") expect(refused, `${role} ${state}`).toEqual(["approval-stands"]);
        else if (!editable) expect(refused, `${role} ${state}`).toEqual(["wrong-state"]);
        else expect(refused, `${role} ${state}`).toEqual(role === "drafter" ? [] : ["already-settled"]);
      }
    }
  });

  it("on an approved report it takes the approval away, for who agreed to that", async () => {
    const { id } = await approvedReport(office, { kind: "quarter", year: 2031, index: 1 });
    const [decision] = (await loadReport(office.drafter, id)).decisions;
    const thread = await suggest(office.leader, id, decision!.id, "Viết lại sau khi duyệt");
    const request = { ...(await seen(thread)), decisionVersion: decision!.version };
    expect(await refusalOf(takeSuggestion(office.drafter, id, request))).toBe("approval-stands");
    const { approvedVersionId } = await db.report.findUniqueOrThrow({ where: { id } });
    await takeSuggestion(office.drafter, id, { ...request, overApproval: approvedVersionId! });
    expect(await db.report.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: "drafting", approvedHash: null, withdrawnVersionId: approvedVersionId });
  });
});

describe("declining a suggestion", () => {
  it("leaves the text, keeps the reason as a reply and tells the author once", async () => {
    const thread = await suggest(office.leader, reportId, uuid(1), "Nội dung một");
    await db.notice.deleteMany();
    await declineSuggestion(office.drafter, reportId, { ...(await seen(thread)), reason: { commentId: randomUUID(), text: "Số liệu đã đối chiếu", mentions: [] } });
    expect(await textNow(1)).toBe("Nội dung 1");
    expect(await now(thread)).toMatchObject({ status: "declined", settledByName: "Người drafter", comments: [{ text: "Số liệu đã đối chiếu" }] });
    expect(await told(office)).toEqual(["suggestion-settled leader"]);
    expect(await db.auditEntry.findFirstOrThrow({ orderBy: { id: "desc" } })).toMatchObject({ action: "suggestion.declined", detail: { excerpt: "Số liệu đã đối chiếu", before: "Nội dung 1", after: "Nội dung một" } });
  });

  it("is for those who draft, in review too, and for its author", async () => {
    const byClerk = async () => seen(await suggest(office.clerk, reportId, uuid(1), "Nội dung một"));
    const [first, second] = [await byClerk(), await byClerk()];
    await putInto("in-review", reportId);
    expect(await refusalOf(declineSuggestion(office.leader, reportId, first))).toBe("not-allowed");
    await declineSuggestion(office.clerk, reportId, first);
    await declineSuggestion(office.drafter, reportId, second);
    expect([(await now(first.threadId)).status, (await now(second.threadId)).status]).toEqual(["declined", "declined"]);
  });

  it("can be undone by reopening; a taken one only once its text has left the report", async () => {
    const thread = await suggest(office.leader, reportId, uuid(1), "Nội dung một");
    await declineSuggestion(office.drafter, reportId, await seen(thread));
    await reopen(office.leader, reportId, await seen(thread));
    const { entryId } = await takeSuggestion(office.drafter, reportId, await asSeen(thread));
    expect(await refusalOf(reopen(office.leader, reportId, await seen(thread)))).toBe("already-settled");
    await undoCommand(office.drafter, reportId, entryId!);
    await reopen(office.leader, reportId, await seen(thread));
    await takeSuggestion(office.drafter, reportId, await asSeen(thread));
    expect(await textNow(1)).toBe("Nội dung một");
  });
});

describe("several people at once", () => {
  it("of taking and declining one wins; the other learns by whom, and the text agrees with the outcome", async () => {
    for (let round = 0; round < 10; round += 1) {
      const text = `Nội dung lượt ${round}`;
      const thread = await suggest(office.leader, reportId, uuid(1), text);
      const before = await textNow(1);
      const request = await asSeen(thread);
      const { done, refused } = await atOnce([() => takeSuggestion(office.drafter, reportId, request), () => declineSuggestion(office.admin, reportId, request)]);
      const { status, settledByName } = await now(thread);
      expect([done, refused]).toEqual([1, ["already-settled"]]);
      expect([status, settledByName, await textNow(1)]).toEqual(status === "taken" ? ["taken", office.drafter.name, text] : ["declined", office.admin.name, before]);
    }
  });

  it("of two who take the same one, one does and the text changes once", async () => {
    const request = await asSeen(await suggest(office.leader, reportId, uuid(1), "Nội dung một"));
    const { done, refused } = await atOnce([office.drafter, office.admin].map((person) => () => takeSuggestion(person, reportId, request)));
    expect([done, refused, (await ref(1)).version]).toEqual([1, ["already-settled"], 2]);
  });

  it("of two suggestions for one text taken at once one is taken, the other waits for a second look", async () => {
    const requests = [await asSeen(await suggest(office.leader, reportId, uuid(1), "Bản của lãnh đạo")), await asSeen(await suggest(office.clerk, reportId, uuid(1), "Bản của văn thư"))];
    const { done, refused } = await atOnce(requests.map((request) => () => takeSuggestion(office.drafter, reportId, request)));
    expect([done, refused]).toEqual([1, ["stale"]]);
    expect((await Promise.all(requests.map(({ threadId }) => now(threadId)))).map(({ status }) => status).toSorted()).toEqual(["open", "taken"]);
  });

  it("an edit and a taking meet: one wins, and neither text is lost", async () => {
    for (let round = 0; round < 5; round += 1) {
      const thread = await suggest(office.leader, reportId, uuid(1), `Đề nghị ${round}`);
      const [request, row] = [await asSeen(thread), await ref(1)];
      const { done, refused } = await atOnce([
        () => takeSuggestion(office.drafter, reportId, request),
        () => runCommand(office.admin, reportId, { type: "edit", ...row, text: `Bản sửa ${round}` }),
      ]);
      expect([done, refused]).toEqual([1, ["stale"]]);
      expect(await textNow(1)).toBe((await now(thread)).status === "taken" ? `Đề nghị ${round}` : `Bản sửa ${round}`);
    }
  });
});

it("a comment is not taken or declined, a suggestion not resolved", async () => {
  const [plain, suggestion] = [await comment(office.leader, reportId, uuid(1)), await suggest(office.leader, reportId, uuid(1), "Nội dung một")];
  expect(await refusalOf(takeSuggestion(office.drafter, reportId, await asSeen(plain)))).toBe("invalid");
  expect(await refusalOf(declineSuggestion(office.drafter, reportId, await seen(plain)))).toBe("invalid");
  expect(await refusalOf(resolve(office.drafter, reportId, await seen(suggestion)))).toBe("invalid");
});
