import { afterEach, describe, expect, it, vi } from "vitest";
import { httpTransport, toOutcome } from "./transport";

afterEach(() => vi.unstubAllGlobals());

const bodies: { url: string; init: RequestInit }[] = [];

function answer(status: number, body: unknown): void {
  bodies.length = 0;
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
    bodies.push({ url, init });
    return typeof body === "string" ? new Response(body, { status }) : Response.json(body, { status });
  });
}

const send = () => httpTransport("r1", () => undefined).command({ type: "delete", items: [{ id: "x", version: 1 }] });

describe("an answer of the server", () => {
  it("that is well carries what is stored", async () => {
    answer(200, { entryId: "7", decisions: [], removed: 2 });
    expect(await send()).toEqual({ entryId: "7", decisions: [], removed: 2 });
    expect(bodies[0]?.url).toBe("/api/reports/r1/commands");
    expect(JSON.parse(String(bodies[0]?.init.body))).toMatchObject({ type: "decisions", command: { type: "delete" } });
  });

  it.each([
    [401, { code: "not-signed-in", message: "m" }, { kind: "signed-out" }],
    [409, { code: "stale", message: "m", current: { version: 2 } }, { kind: "stale", message: "m", current: { version: 2 } }],
    [422, { code: "empty-text", message: "Chưa có chữ nào." }, { kind: "refused", message: "Chưa có chữ nào." }],
    [403, { code: "not-allowed", message: "m" }, { kind: "refused", message: "m" }],
    [503, { code: "database-unavailable", message: "m" }, { kind: "unreachable" }],
    [500, { code: "unexpected", message: "m" }, { kind: "unreachable" }],
    [502, "<html>Bad gateway</html>", { kind: "unreachable" }],
    [404, {}, { kind: "unreachable" }],
    [200, "<html>sign in to the office network</html>", { kind: "unreachable" }],
  ])("of status %i with %j means %j", async (status, body, failure) => {
    answer(status, body);
    expect(await send()).toEqual({ failure });
  });

  it("that never comes means unreachable", async () => {
    vi.stubGlobal("fetch", async () => Promise.reject(new TypeError("Failed to fetch")));
    expect(await send()).toEqual({ failure: { kind: "unreachable" } });
  });

  it("for a box is either final or to be tried again", () => {
    expect(toOutcome({ kind: "refused", message: "m" })).toEqual({ kind: "refused", message: "m" });
    expect(toOutcome({ kind: "signed-out" })).toEqual({ kind: "signed-out" });
    expect(toOutcome({ kind: "stale", message: "m" })).toEqual({ kind: "unreachable" });
    expect(toOutcome({ kind: "unreachable" })).toEqual({ kind: "unreachable" });
  });
});

describe("a request", () => {
  it("survives the tab being closed as long as browsers allow, 64 KiB", async () => {
    answer(200, { entryId: null, decisions: [], removed: 0 });
    const edit = (text: string) => httpTransport("r1", () => undefined).command({ type: "edit", id: "x", version: 1, text });
    await edit("ộ".repeat(15_000));
    await edit("ộ".repeat(20_000));
    const [small, large] = bodies.map(({ init }) => ({ keepalive: init.keepalive, bytes: new TextEncoder().encode(String(init.body)).length }));
    expect(small).toMatchObject({ keepalive: true });
    expect(small!.bytes).toBeLessThan(64 * 1024);
    expect(large).toMatchObject({ keepalive: false });
  });
});
