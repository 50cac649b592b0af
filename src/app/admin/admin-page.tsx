import type { ReactNode } from "react";
import { AdminTabs } from "./admin-tabs";

/** Frame of an administration page: tabs, title, what it is for. */
export function AdminPage({ title, intro, children }: { title: string; intro: string; children: ReactNode }) {
  return (
    <div className="mx-auto flex w-full max-w-5xl flex-col px-4 pt-3 pb-12">
      <AdminTabs />
      <h1 className="mt-5 text-2xl">{title}</h1>
      <p className="mt-1 mb-5 max-w-prose text-muted">{intro}</p>
      {children}
    </div>
  );
}
