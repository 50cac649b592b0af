import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { SECTIONS } from "../../../../../tests/support/decisions";
import { GOOD } from "../../../../../tests/support/editor-network";
import { EditorServer } from "../../../../../tests/support/editor-server";
import { checkOverwrites, Editor } from "../../../../../tests/support/editor-world";
import type { TextField } from "./text-fields";

let server: EditorServer;
let an: Editor;
let binh: Editor;

beforeEach(() => {
  vi.useFakeTimers();
  server = new EditorServer(SECTIONS);
  an = new Editor(server, "An");
  binh = new Editor(server, "Bình");
});
afterEach(() => {
  checkOverwrites(server, [an, binh]);
  vi.useRealTimers();
});

const settled = () => vi.advanceTimersByTimeAsync(2_000);

async function typeIn(editor: Editor, field: TextField, text: string) {
  const slot = editor.store.form.slot(field);
  editor.type(slot, text);
  await settled();
  return slot;
}

describe("fields", () => {
  it("that two people edit, each another one, do not conflict", async () => {
    await Promise.all([typeIn(an, "subject", "Trích yếu mới"), typeIn(binh, "signer", "Nguyễn Văn A"), typeIn(binh, "heading:economy", "Kinh tế")]);
    expect(server.state.fields).toMatchObject({ subject: "Trích yếu mới", signer: "Nguyễn Văn A" });
    expect(server.state.sections[1]?.heading).toBe("Kinh tế");
    expect([an.store.overall(), binh.store.overall()]).toEqual(["saved", "saved"]);
  });

  it("that two people edit at once, the same one, show the second both texts", async () => {
    binh.store.form.slot("subject");
    await typeIn(an, "subject", "của An");
    const slot = await typeIn(binh, "subject", "của Bình");
    expect(slot.status).toEqual({ kind: "conflict", theirs: "của An" });
    void binh.settle(slot, true);
    await settled();
    expect([server.state.fields.subject, slot.status.kind]).toEqual(["của Bình", "saved"]);
  });

  it("that another changed while one typed are not overwritten, though the page has heard of it", async () => {
    binh.network.fates = () => ({ ...GOOD, kind: "request-lost" });
    const slot = await typeIn(binh, "subject", "của Bình");
    await typeIn(an, "subject", "của An");
    binh.poll();
    binh.network.fates = null;
    binh.store.retry();
    await settled();
    expect([slot.text, slot.status]).toEqual(["của Bình", { kind: "conflict", theirs: "của An" }]);
  });

  it("shown as lists take a new line at once and hold it while one types on", async () => {
    const slot = await typeIn(an, "recipients", "Các đ/c UVBCH\nLưu VPTU\n");
    expect([slot.text, slot.status.kind]).toEqual(["Các đ/c UVBCH\nLưu VPTU\n", "saved"]);
    await typeIn(binh, "signer", "Nguyễn Văn A");
    an.poll();
    expect(slot.text).toBe("Các đ/c UVBCH\nLưu VPTU\n");
    await typeIn(an, "recipients", "Các đ/c UVBCH\nLưu VPTU\nNhư trên");
    expect([server.state.fields.recipients.at(-1), slot.status.kind]).toEqual(["Như trên", "saved"]);
  });

  it("of one line take a pasted line break as a space, and go on", async () => {
    await typeIn(an, "subject", "Kết quả\n  quý I");
    expect(server.state.fields.subject).toBe("Kết quả quý I");
    const slot = await typeIn(an, "subject", "Kết quả\n  quý II");
    expect([server.state.fields.subject, slot.status.kind]).toEqual(["Kết quả quý II", "saved"]);
  });

  it("whose answer was lost are not a conflict with oneself", async () => {
    const kinds = ["answer-lost", "ok"] as const;
    let next = 0;
    an.network.fates = () => ({ kind: kinds[next++] ?? "ok", there: 5, back: 5 });
    const slot = an.store.form.slot("subject");
    an.type(slot, "một");
    await vi.advanceTimersByTimeAsync(470);
    an.type(slot, "một hai");
    await settled();
    expect([server.state.fields.subject, slot.status.kind]).toEqual(["một hai", "saved"]);
  });

  it("whose answer was lost are not forgotten by signing out: a text put back is stored again", async () => {
    const slot = an.store.form.slot("subject");
    const before = slot.text;
    an.network.fates = () => ({ ...GOOD, kind: "answer-lost" });
    an.type(slot, "một");
    await vi.advanceTimersByTimeAsync(470);
    an.poll();
    an.network.fates = null;
    an.network.signedOut = true;
    an.store.retry();
    await settled();
    an.type(slot, before);
    an.network.signedOut = false;
    an.store.retry();
    await settled();
    an.poll();
    expect([slot.text, server.state.fields.subject, slot.status.kind]).toEqual([before, before, "saved"]);
  });

  it("that must not be empty keep the empty box with its sentence until they are filled", async () => {
    const slot = await typeIn(an, "issuer", "");
    expect([slot.text, slot.status.kind, server.state.fields.issuer]).toEqual(["", "refused", "TỈNH ỦY HẬU GIANG"]);
    await typeIn(an, "issuer", "THÀNH ỦY CẦN THƠ");
    expect([slot.status.kind, server.state.fields.issuer]).toEqual(["saved", "THÀNH ỦY CẦN THƠ"]);
  });
});

describe("fields set at once, from a paste or a check box", () => {
  const set = async (editor: Editor, change: Parameters<Editor["store"]["form"]["set"]>[0]) => {
    const done = editor.store.form.set(change);
    await settled();
    return done;
  };

  it("are stored beside another's change of other fields", async () => {
    await typeIn(an, "signer", "Nguyễn Văn A");
    expect(await set(binh, { draft: 2, subject: "từ bản dán" })).toBeNull();
    expect(server.state.fields).toMatchObject({ signer: "Nguyễn Văn A", draft: 2, subject: "từ bản dán" });
  });

  it("do not write over another's change of the same", async () => {
    await typeIn(an, "subject", "của An");
    expect(await set(binh, { draft: 2, subject: "từ bản dán" })).toMatchObject({ kind: "stale" });
    expect(server.state.fields).toMatchObject({ draft: 1, subject: "của An" });
    expect(binh.store.fields.subject).toBe("của An");
  });
});
