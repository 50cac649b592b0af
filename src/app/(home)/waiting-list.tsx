import Link from "next/link";
import { ChevronRight } from "lucide-react";
import { pathToReport } from "@/domain/waiting";
import { messagesFor } from "@/messages";
import { formatDateTime } from "@/messages/format";
import type { Actor } from "@/services/actor";
import type { WaitingItem } from "@/services/notice/waiting";

/** What waits for the person, each as the act it asks for. Nothing is said calmly, in one line. */
export function WaitingList({ items, actor }: { items: WaitingItem[]; actor: Actor }) {
  const { activity } = messagesFor(actor.locale);
  return (
    <section aria-labelledby="waiting" className="mt-4">
      <h2 id="waiting" className="mb-2 text-base">
        {activity.title}
      </h2>
      {items.length === 0 ? (
        <p className="text-muted">{activity.nothingWaits}</p>
      ) : (
        <ul className="divide-y divide-line rounded border border-l-4 border-line border-l-alert bg-paper">
          {items.map((item) => (
            <WaitingRow key={item.reportId} item={item} actor={actor} />
          ))}
        </ul>
      )}
    </section>
  );
}

function WaitingRow({ item, actor }: { item: WaitingItem; actor: Actor }) {
  const { activity, common } = messagesFor(actor.locale);
  const { act, cause } = activity.waiting[item.kind];
  const report = activity.report(common.period(item.period), item.revision);
  return (
    <li>
      <Link href={pathToReport(actor.role, item.reportId)} className="group flex items-center gap-3 px-4 py-2.5 hover:bg-wash">
        <span className="min-w-0 flex-1">
          <span className="block font-semibold group-hover:underline">{act(report)}</span>
          <span className="block text-sm text-muted">{activity.since(cause(item.by), formatDateTime(item.since, actor.locale))}</span>
          {item.reason && <span className="mt-0.5 line-clamp-3 whitespace-pre-line">“{item.reason}”</span>}
          {item.comments + item.suggestions > 0 && <span className="mt-0.5 block text-sm">{activity.openThreads(item.comments, item.suggestions)}</span>}
        </span>
        <ChevronRight className="size-5 shrink-0 text-muted" aria-hidden />
      </Link>
    </li>
  );
}
