"use client";
import { createContext, useContext, useSyncExternalStore } from "react";
import type { ReportStore } from "./report-store";

export const StoreContext = createContext<ReportStore | null>(null);

export function useStore(): ReportStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error("StoreContext is missing");
  return store;
}

/** Re-renders when the selected value changes. Select strings, numbers or booleans: objects would differ each time. */
export function useSelected<T extends string | number | boolean>(select: (store: ReportStore) => T): T {
  const store = useStore();
  return useSyncExternalStore(
    store.subscribe,
    () => select(store),
    () => select(store),
  );
}
