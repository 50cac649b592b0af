/** Who else has the report open. React reads it through snapshots; each reader hears only what concerns it. */
import type { PresentPerson } from "@/services/presence";

export class PresenceStore {
  others: readonly PresentPerson[] = [];
  private readonly listeners = new Set<() => void>();

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  take(others: PresentPerson[]): void {
    if (JSON.stringify(others) === JSON.stringify(this.others)) return;
    this.others = others;
    for (const listener of this.listeners) listener();
  }

  /** "Hà, Ánh", or nothing. */
  namesAt(decisionId: string): string {
    return shortNames(this.others, (person) => person.decisionId === decisionId).join(", ");
  }
}

/** The given names of some people, as one calls each other in an office; the full name where two share one. */
export function shortNames(people: readonly Pick<PresentPerson, "name" | "decisionId">[], wanted: (person: Pick<PresentPerson, "name" | "decisionId">) => boolean = () => true): string[] {
  const given = (name: string) => name.trim().split(/\s+/).at(-1) ?? name;
  const shared = (name: string) => people.filter((other) => given(other.name) === given(name)).length > 1;
  return people.filter(wanted).map(({ name }) => (shared(name) ? name : given(name)));
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The decision that has the focus; null elsewhere, and for what was issued, whose rows are not to be written in. */
export function focusedDecision(focused: Element | null): string | null {
  const id = focused?.closest("[data-decision]")?.getAttribute("data-decision") ?? "";
  return UUID.test(id) ? id : null;
}
