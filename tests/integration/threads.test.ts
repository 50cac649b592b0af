import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ROLES } from "@/domain/permission";
import { REPORT_STATES } from "@/domain/workflow";
import { db } from "@/server/database";
import { disableAccount, enableAccount } from "@/services/account/disable";
import { loadReport } from "@/services/report/load-report";
import { restoreVersion } from "@/services/report/restore";
import { runCommand, undoCommand } from "@/services/report/run-command";
import { nameVersion } from "@/services/report/version";
import { listPeople } from "@/services/review/people";
import { openThread, reopen, reply, resolve } from "@/services/review/thread";
import { locatePassage } from "@/text/passage";
import { uuid } from "../support/decisions";
import { openOffice, refusalOf, type Office } from "../support/office";
import { emptyReports, everything, ref, reportWith } from "../support/reports";
import { hashOf } from "../support/review";
import { atOnce, comment, commentRequest, putInto, seen, threadNow, threadsOf, told } from "../support/threads";

let office: Office;
let reportId: string;

beforeAll(async () => {
  office = await openOffice();
});
beforeEach(async () => {
  await emptyReports();
  reportId = await reportWith(office.drafter, 3);
});

const answer = (threadId: string, text = "Đã sửa", mentions: string[] = []) => ({ threadId, commentId: randomUUID(), text, mentions });
const edit = async (number: number, text: string) => runCommand(office.drafter, reportId, { type: "edit", ...(await ref(number)), text });
const now = (id: string) => threadNow(office.leader, reportId, id);
/** Where a thread's passage stands in its decision, by its letters; null when it is gone. */
async function standing(id: string): Promise<string | null> {
  const { decisionId, passage } = await now(id);
  const { text } = await db.decision.findUniqueOrThrow({ where: { id: decisionId! } });
  const found = locatePassage(text, passage!);
  return found && text.slice(found.start, found.end);
}

describe("who may comment", () => {
  it("everybody of the office while the report is worked on, nobody after", async () => {
    const thread = await comment(office.leader, reportId);
    for (const state of REPORT_STATES) {
      await putInto(state, reportId);
      for (const role of ROLES) {
        const acts = [
          async () => void (await openThread(office[role], reportId, commentRequest())),
          async () => void (await reply(office[role], reportId, answer(thread))),
          async () => resolve(office[role], reportId, await seen(thread)),
          async () => reopen(office[role], reportId, await seen(thread)),
        ];
        for (const act of acts) {
          const { refused } = await atOnce([act]);
          expect(refused, `${role} ${state}`).toEqual(state === "issued" || state === "recalled" ? ["wrong-state"] : []);
        }
      }
    }
  });

  it("a thread of another report is not found from this one", async () => {
    const other = await reportWith(office.drafter, 0, { kind: "quarter", year: 2030, index: 1 });
    const thread = await comment(office.leader, other);
    expect(await refusalOf(reply(office.leader, reportId, answer(thread)))).toBe("not-found");
    expect(await refusalOf(resolve(office.leader, reportId, await seen(thread)))).toBe("not-found");
    expect(await refusalOf(openThread(office.leader, other, commentRequest({ decisionId: uuid(1) })))).toBe("not-found");
  });
});

describe("what a comment holds", () => {
  it("its author, its words, its decision and its passage are there for everybody, and in the log", async () => {
    const id = await comment(office.leader, reportId, uuid(1), "dung 1", "Chữ\u0000 này sa\u0301i  ");
    const [thread] = await threadsOf(office.drafter, reportId);
    expect(thread).toMatchObject({ id, kind: "comment", decisionId: uuid(1), status: "open", createdByName: "Người leader", version: 1 });
    expect(thread!.passage).toMatchObject({ quote: "dung 1", before: "Nội " });
    expect(thread!.comments).toMatchObject([{ authorName: "Người leader", text: "Chữ này sái" }]);
    const entry = await db.auditEntry.findFirstOrThrow({ where: { action: "thread.opened" } });
    expect(entry).toMatchObject({ reportId, actorName: "Người leader", detail: { threadId: id, decisionId: uuid(1), excerpt: "Chữ này sái", quote: "dung 1" } });
  });

  it("an empty or endless one is refused and leaves nothing", async () => {
    const before = await everything();
    expect(await refusalOf(openThread(office.leader, reportId, commentRequest({ text: " \u0000\n " })))).toBe("empty-text");
    expect(await refusalOf(openThread(office.leader, reportId, commentRequest({ text: "a".repeat(4_001) })))).toBe("text-too-long");
    expect(await everything()).toBe(before);
    await openThread(office.leader, reportId, commentRequest({ text: "a".repeat(4_000) }));
  });

  it("a passage that is no longer in the text is refused with the text as it is", async () => {
    const request = { ...commentRequest({ decisionId: uuid(1) }), passage: { quote: "dung 1", start: 4, before: "Nội ", after: "" } };
    await edit(1, "Đã viết lại");
    await expect(openThread(office.leader, reportId, request)).rejects.toMatchObject({ code: "stale", current: { id: uuid(1), text: "Đã viết lại" } });
    expect(await threadsOf(office.leader, reportId)).toEqual([]);
  });

  it("a decision that was deleted meanwhile takes no new comment", async () => {
    await runCommand(office.drafter, reportId, { type: "delete", items: [await ref(1)] });
    await expect(openThread(office.leader, reportId, commentRequest({ decisionId: uuid(1) }))).rejects.toMatchObject({ code: "stale", current: { deleted: true } });
  });
});

describe("a request sent twice", () => {
  it("opens one thread and adds one reply, and tells once", async () => {
    const request = commentRequest({ decisionId: uuid(1) });
    await atOnce([() => openThread(office.leader, reportId, request), () => openThread(office.leader, reportId, request)]);
    const words = answer(request.id);
    for (let time = 0; time < 3; time += 1) await reply(office.drafter, reportId, words);
    const [thread, ...more] = await threadsOf(office.leader, reportId);
    expect([more.length, thread!.comments.length]).toEqual([0, 2]);
    expect(await told(office)).toEqual(["commented drafter", "commented leader"]);
    expect(await db.auditEntry.count({ where: { action: { startsWith: "thread." } } })).toBe(2);
  });

  it("resolves once, also when the answer was lost", async () => {
    const asSeen = await seen(await comment(office.leader, reportId));
    await resolve(office.drafter, reportId, asSeen);
    await resolve(office.drafter, reportId, asSeen);
    expect(await db.auditEntry.count({ where: { action: "thread.resolved" } })).toBe(1);
  });

  it("with another person's id writes over nothing", async () => {
    const request = commentRequest();
    await openThread(office.leader, reportId, request);
    expect(await refusalOf(openThread(office.clerk, reportId, { ...request, text: "khác" }))).toBe("invalid");
    expect(await refusalOf(reply(office.clerk, reportId, { ...answer(request.id), commentId: request.commentId }))).toBe("invalid");
    expect((await now(request.id)).comments.map(({ text }) => text)).toEqual(["Xem lại câu này"]);
  });
});

describe("who is told", () => {
  it("whoever wrote in the thread and who opened the report; nobody of their own words", async () => {
    const thread = await comment(office.leader, reportId, uuid(1));
    expect(await told(office)).toEqual(["commented drafter"]);
    await db.notice.deleteMany();
    await reply(office.clerk, reportId, answer(thread));
    expect((await told(office)).toSorted()).toEqual(["commented drafter", "commented leader"]);
    await db.notice.deleteMany();
    await reply(office.drafter, reportId, answer(thread));
    expect((await told(office)).toSorted()).toEqual(["commented clerk", "commented leader"]);
  });

  it("the submitter as well, once", async () => {
    await db.report.update({ where: { id: reportId }, data: { submittedById: office.admin.id } });
    await comment(office.leader, reportId);
    expect((await told(office)).toSorted()).toEqual(["commented drafter", "commented quantri"]);
  });

  it("people named in it hear that they were named, once, and nothing else", async () => {
    await openThread(office.leader, reportId, commentRequest({ text: "@Người clerk xem giúp", mentions: [office.clerk.id, office.drafter.id, office.clerk.id, office.leader.id, "nobody"] }));
    expect((await told(office)).toSorted()).toEqual(["mentioned clerk", "mentioned drafter"]);
    const [thread] = await threadsOf(office.leader, reportId);
    expect(thread!.comments[0]!.mentions.toSorted()).toEqual([office.clerk.id, office.drafter.id, office.leader.id].toSorted());
    expect((await db.notice.findFirstOrThrow()).detail).toMatchObject({ threadId: thread!.id, excerpt: "@Người clerk xem giúp" });
  });

  it("a disabled account can be neither chosen nor named", async () => {
    await disableAccount(office.admin, office.clerk.id);
    expect((await listPeople(office.drafter)).map(({ name }) => name)).toEqual(["Người drafter", "Nguyễn Thị Hạnh", "Người leader"]);
    await openThread(office.leader, reportId, commentRequest({ mentions: [office.clerk.id] }));
    expect(await told(office)).toEqual(["commented drafter"]);
    await enableAccount(office.admin, office.clerk.id);
  });
});

describe("resolving and reopening", () => {
  it("says who resolved it, and forgets it once reopened; both stay in the log", async () => {
    const thread = await comment(office.leader, reportId);
    await resolve(office.drafter, reportId, await seen(thread));
    expect(await now(thread)).toMatchObject({ status: "resolved", settledByName: "Người drafter" });
    await reopen(office.leader, reportId, await seen(thread));
    expect(await now(thread)).toMatchObject({ status: "open", settledByName: null, settledAt: null });
    const entries = await db.auditEntry.findMany({ where: { action: { in: ["thread.resolved", "thread.reopened"] } }, orderBy: { id: "asc" } });
    expect(entries.map(({ action, actorName }) => `${action} ${actorName}`)).toEqual(["thread.resolved Người drafter", "thread.reopened Người leader"]);
  });

  it("of two who resolve at once one does, the other learns who was first", async () => {
    const thread = await seen(await comment(office.leader, reportId));
    const { done, refused } = await atOnce([office.drafter, office.clerk, office.admin].map((person) => () => resolve(person, reportId, thread)));
    expect([done, refused]).toEqual([1, ["already-settled", "already-settled"]]);
    const { settledByName } = await now(thread.threadId);
    const late = settledByName === office.clerk.name ? office.drafter : office.clerk;
    await expect(resolve(late, reportId, thread)).rejects.toMatchObject({ detail: { by: settledByName, status: "resolved" } });
  });

  it("nobody resolves over a reply they have not seen, and the reply is never lost", async () => {
    for (let round = 0; round < 10; round += 1) {
      const thread = await seen(await comment(office.leader, reportId));
      const words = answer(thread.threadId, `lượt ${round}`);
      const { done, refused } = await atOnce([() => resolve(office.drafter, reportId, thread), () => reply(office.clerk, reportId, words)]);
      const { status, comments } = await now(thread.threadId);
      expect(comments.at(-1)!.text).toBe(words.text);
      expect([done, refused, status]).toEqual(status === "open" ? [1, ["stale"], "open"] : [2, [], "resolved"]);
    }
  });
});

describe("a thread stays with its decision", () => {
  it("through edits and moves; where its words are gone its quote is kept", async () => {
    const thread = await comment(office.leader, reportId, uuid(1), "dung 1");
    await edit(1, "Trước hết là nội dung 1, có sửa");
    expect(await standing(thread)).toBe("dung 1");
    await runCommand(office.drafter, reportId, { type: "move", ...(await ref(1)), sectionKey: "other", after: null });
    expect(await standing(thread)).toBe("dung 1");
    await edit(1, "Chuyện khác hẳn");
    expect(await standing(thread)).toBeNull();
    expect(await now(thread)).toMatchObject({ decisionId: uuid(1), passage: { quote: "dung 1" }, status: "open" });
  });

  it("through deleting and bringing back", async () => {
    const thread = await comment(office.leader, reportId, uuid(1), "dung 1");
    await runCommand(office.drafter, reportId, { type: "delete", items: [await ref(1)] });
    expect(await now(thread)).toMatchObject({ decisionId: uuid(1), status: "open" });
    await reply(office.drafter, reportId, answer(thread, "Đã xóa vì trùng"));
    await resolve(office.leader, reportId, await seen(thread));
    await runCommand(office.drafter, reportId, { type: "restore", ...(await ref(1)) });
    expect(await standing(thread)).toBe("dung 1");
  });

  it("through going back to a version, and loses no later comment by it", async () => {
    const first = await comment(office.leader, reportId, uuid(1), "dung 1");
    const { id: versionId } = await nameVersion(office.drafter, reportId, "Trước khi sửa");
    await edit(1, "Viết mới");
    const later = await comment(office.leader, reportId, uuid(1), "mới");
    await restoreVersion(office.drafter, reportId, versionId, await hashOf(office.drafter, reportId));
    expect([await standing(first), await standing(later)]).toEqual(["dung 1", null]);
  });

  it("through a merge: the comments of what was merged away go along, and undo brings them back", async () => {
    const threads = [await comment(office.leader, reportId, uuid(1)), await comment(office.leader, reportId, uuid(2), "dung 2"), await comment(office.leader, reportId, uuid(3))];
    const where = async () => Promise.all(threads.map(async (id) => (await now(id)).decisionId));
    await resolve(office.drafter, reportId, await seen(threads[2]!));
    const { entryId } = await runCommand(office.drafter, reportId, { type: "merge", items: [await ref(1), await ref(2), await ref(3)], text: "Nội dung 1; Nội dung 2; Nội dung 3" });
    expect(await where()).toEqual([uuid(1), uuid(1), uuid(1)]);
    expect(await standing(threads[1]!)).toBe("dung 2");
    const undone = await undoCommand(office.drafter, reportId, entryId!);
    expect(await where()).toEqual([uuid(1), uuid(2), uuid(3)]);
    await undoCommand(office.drafter, reportId, undone.entryId!);
    expect(await where()).toEqual([uuid(1), uuid(1), uuid(1)]);
  });

  it("through a split: a passage goes to the one part that holds it, all else stays", async () => {
    await edit(1, "Cho chủ trương một; giao việc hai; giao việc ba");
    const [two, one, both, whole] = [
      await comment(office.leader, reportId, uuid(1), "việc hai"),
      await comment(office.leader, reportId, uuid(1), "chủ trương"),
      await comment(office.leader, reportId, uuid(1), "một; giao"),
      await comment(office.leader, reportId, uuid(1)),
    ];
    const texts = ["Cho chủ trương một", "giao việc hai", "giao việc ba"];
    const { entryId } = await runCommand(office.drafter, reportId, { type: "split", ...(await ref(1)), texts, newIds: [uuid(51), uuid(52)] });
    const where = async () => Promise.all([two, one, both, whole].map(async (id) => (await now(id)).decisionId));
    expect(await where()).toEqual([uuid(51), uuid(1), uuid(1), uuid(1)]);
    expect([await standing(two), await standing(both)]).toEqual(["việc hai", null]);
    await undoCommand(office.drafter, reportId, entryId!);
    expect(await where()).toEqual([uuid(1), uuid(1), uuid(1), uuid(1)]);
  });
});

it("a page that follows the report learns of every comment", async () => {
  const sequence = async () => (await loadReport(office.drafter, reportId)).sequence;
  const seenSequences = [await sequence()];
  const thread = await comment(office.leader, reportId);
  seenSequences.push(await sequence());
  await reply(office.clerk, reportId, answer(thread));
  seenSequences.push(await sequence());
  await resolve(office.clerk, reportId, await seen(thread));
  seenSequences.push(await sequence());
  await reopen(office.clerk, reportId, await seen(thread));
  seenSequences.push(await sequence());
  expect(new Set(seenSequences).size).toBe(seenSequences.length);
});
