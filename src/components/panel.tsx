import type { ReactNode } from "react";

/** A titled sheet on the desk: one group of a form or one thing to do. */
export function Panel({ title, intro, actions, children }: { title?: ReactNode; intro?: ReactNode; actions?: ReactNode; children: ReactNode }) {
  return (
    <section className="rounded border border-line bg-paper p-5">
      {(title || actions) && (
        <div className="mb-4 flex flex-wrap items-start justify-between gap-3">
          <div className="min-w-0">
            {title && <h2 className="text-lg">{title}</h2>}
            {intro && <p className="mt-1 max-w-prose text-sm text-muted">{intro}</p>}
          </div>
          {actions}
        </div>
      )}
      {children}
    </section>
  );
}
