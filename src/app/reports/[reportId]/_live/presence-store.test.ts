import { describe, expect, it } from "vitest";
import { PresenceStore, shortNames } from "./presence-store";

const person = (name: string, decisionId: string | null = null) => ({ userId: name, name, role: "drafter" as const, decisionId });

describe("people who are here", () => {
  it("are called by their given names, and in full where two share one", () => {
    expect(shortNames([person("Phạm Thu Hà"), person("Lê Minh Khang"), person("Trần Hà")])).toEqual(["Phạm Thu Hà", "Khang", "Trần Hà"]);
  });

  it("are named at the decision they are in", () => {
    const store = new PresenceStore();
    store.take([person("Phạm Thu Hà", "a"), person("Lê Minh Khang", "b"), person("Đỗ Ngọc Ánh", "a")]);
    expect(store.namesAt("a")).toBe("Hà, Ánh");
    expect(store.namesAt("c")).toBe("");
  });

  it("are told of once while nothing changes", () => {
    const store = new PresenceStore();
    let told = 0;
    store.subscribe(() => (told += 1));
    store.take([person("Phạm Thu Hà", "a")]);
    store.take([person("Phạm Thu Hà", "a")]);
    expect(told).toBe(1);
    store.take([]);
    expect(told).toBe(2);
  });
});
