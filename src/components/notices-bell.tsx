"use client";
import clsx from "clsx";
import { Bell } from "lucide-react";
import { useRouter } from "next/navigation";
import { Popover } from "radix-ui";
import { useEffect, useState } from "react";
import { toast } from "sonner";
import type { Role } from "@/domain/permission";
import type { NoticeView, ReadNotices } from "@/services/notice/list";
import { Button } from "./button";
import { useMessages } from "./messages-provider";
import { NoticesList, noticeHref, noticeSentence } from "./notices-list";
import { useReadOnOpening } from "./notices-read";
import { usePulse } from "./pulse-provider";
import { pulseStore } from "./pulse-store";
import { getJson, sendJson } from "./send-json";

/** More at once than this are not told one by one. */
const MOST_TOASTS = 3;

/** Marks notices read on the server; the count follows. */
export async function markRead(which: ReadNotices): Promise<void> {
  const answer = await sendJson<{ unread: number }>("/api/notices", which);
  if (answer.ok) pulseStore.setUnread(answer.body.unread);
}

/** The bell of the header: how many notices are unread, and the latest of them on a click. */
export function NoticesBell({ role }: { role: Role }) {
  const { bell } = useMessages().activity;
  const { unread } = usePulse();
  const [open, setOpen] = useState(false);
  useToasts(role);
  useReadOnOpening(markRead);
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger asChild>
        <button type="button" aria-label={`${bell.label}: ${bell.unread(unread)}`} className="flex h-9 items-center gap-1.5 rounded px-2 text-sm hover:bg-wash">
          <Bell className="size-4" aria-hidden />
          <span className="font-medium max-xl:hidden">{bell.label}</span>
          {unread > 0 && <span className="min-w-5 rounded-full bg-alert px-1.5 text-center text-xs leading-5 font-semibold text-on-ink">{bell.badge(unread)}</span>}
        </button>
      </Popover.Trigger>
      {/* Said aloud when it changes; the button's own label is read only when one comes to it. */}
      <span role="status" className="sr-only">
        {unread > 0 && bell.unread(unread)}
      </span>
      <Popover.Portal>
        <Popover.Content
          aria-label={bell.label}
          align="end"
          sideOffset={4}
          collisionPadding={8}
          className="z-50 flex max-h-(--radix-popover-content-available-height) w-104 max-w-[calc(100vw-1rem)] flex-col rounded border border-line bg-paper text-ink shadow-lg"
        >
          <LatestNotices role={role} unread={unread} onClose={() => setOpen(false)} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function LatestNotices({ role, unread, onClose }: { role: Role; unread: number; onClose: () => void }) {
  const { bell } = useMessages().activity;
  const [notices, setNotices] = useState<NoticeView[] | "loading" | "failed">("loading");
  useEffect(() => {
    let gone = false;
    void getJson<NoticeView[]>("/api/notices").then((answer) => void (gone || setNotices(answer.ok ? answer.body : "failed")));
    return () => void (gone = true);
  }, [unread]);
  const follow = ({ id, read }: NoticeView) => {
    if (!read) void markRead({ ids: [id] });
    onClose();
  };
  return (
    <>
      <div className="flex items-center justify-between gap-3 border-b border-line py-1.5 pr-2 pl-4">
        <h2 className="text-base">{bell.label}</h2>
        <Button look="quiet" size="small" aria-disabled={unread === 0 || undefined} onClick={() => unread > 0 && void markRead({ all: true })}>
          {bell.readAll}
        </Button>
      </div>
      <div className={clsx("min-h-0 flex-1 overflow-y-auto", typeof notices === "string" && "p-4 text-muted")}>
        {notices === "loading" && bell.loading}
        {notices === "failed" && <span role="alert">{bell.failed}</span>}
        {typeof notices !== "string" && (notices.length === 0 ? <p className="p-4 text-muted">{bell.empty}</p> : <NoticesList notices={notices} role={role} onFollow={follow} />)}
      </div>
    </>
  );
}

/** A notice that comes while the page is open is told at once, with the way to what it is about. */
function useToasts(role: Role): void {
  const messages = useMessages();
  const router = useRouter();
  useEffect(
    () =>
      pulseStore.onNews((notices) => {
        for (const notice of notices.slice(0, MOST_TOASTS).reverse()) {
          toast(noticeSentence(messages, notice), {
            id: `notice-${notice.id}`,
            description: notice.quote && `“${shortened(notice.quote)}”`,
            actionButtonStyle: { background: "var(--on-ink)", color: "var(--ink)" },
            duration: 10_000,
            action: {
              label: messages.activity.bell.open,
              onClick: () => {
                void markRead({ ids: [notice.id] });
                router.push(noticeHref(role, notice));
              },
            },
          });
        }
      }),
    [messages, role, router],
  );
}

function shortened(quote: string): string {
  return quote.length > 140 ? `${quote.slice(0, 139)}…` : quote;
}
