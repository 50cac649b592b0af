"use client";
import { Ellipsis } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { Button, buttonClass } from "@/components/button";
import { Menu, MenuItem, MenuLine } from "@/components/menu";
import { useLocale, useMessages } from "@/components/messages-provider";
import { formatDateTime } from "@/messages/format";
import type { ReportView } from "@/services/report/load-report";
import type { VersionView } from "@/services/report/version";
import { NOW } from "./versions-view";

export type Choice = { from: string; to: string; onFrom: (id: string) => void; onTo: (id: string) => void };

/** The report as it is now, at the head of its versions. */
export function NowRow({ choice }: { choice: Choice }) {
  const { versions } = useMessages().review;
  return (
    <Row id={NOW} name={versions.now} choice={choice}>
      <p>
        <span className="font-medium">{versions.now}</span> <span className="text-sm text-muted">{versions.nowHint}</span>
      </p>
    </Row>
  );
}

type VersionRowProps = { report: ReportView; version: VersionView; choice: Choice; onRestore: () => void };

export function VersionRow({ report, version, choice, onRestore }: VersionRowProps) {
  const { versions } = useMessages().review;
  const locale = useLocale();
  const { id, number, event, name, reason, hash, byName, at } = version;
  return (
    <Row id={id} name={versions.number(number)} choice={choice}>
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-72">
          <p>
            <span className="font-medium">{versions.number(number)}</span>
            <span> · {event === "restored" && reason !== null ? versions.restoredFrom(reason) : versions.events[event]}</span>
            {hash === report.hash && <span className="ml-2 rounded bg-wash px-1.5 py-0.5 text-xs text-muted">{versions.sameAsNow}</span>}
          </p>
          {name !== null && <p className="font-medium break-words">“{name}”</p>}
          {reason !== null && event !== "restored" && <p className="text-sm break-words whitespace-pre-wrap">{event === "returned" ? versions.reason(reason) : versions.note(reason)}</p>}
          <p className="text-sm text-muted">{versions.by(byName, formatDateTime(new Date(at), locale))}</p>
        </div>
        <div className="flex items-center gap-1.5">
          <Link href={`/reports/${report.id}/versions/${id}`} aria-label={versions.readLabel(number)} className={buttonClass("plain", "small")}>
            {versions.read}
          </Link>
          <Link href={`/reports/${report.id}/compare?from=${id}&to=${NOW}`} aria-label={versions.compareNowLabel(number)} className={buttonClass("plain", "small")}>
            {versions.compareNow}
          </Link>
          <VersionMenu report={report} version={version} onRestore={onRestore} />
        </div>
      </div>
    </Row>
  );
}

function VersionMenu({ report, version: { id, number, event, hash }, onRestore }: Omit<VersionRowProps, "choice">) {
  const { versions } = useMessages().review;
  const address = `/reports/${report.id}/versions/${id}`;
  const mayEdit = report.review.may["report.edit"];
  const off = !mayEdit.allowed ? versions.restoreOff[mayEdit.reason === "state" ? "state" : "role"] : hash === report.hash ? versions.restoreOff.same : null;
  return (
    <Menu
      trigger={
        <Button size="small" aria-label={versions.more(number)} title={versions.more(number)}>
          <Ellipsis className="size-4" aria-hidden />
        </Button>
      }
    >
      <MenuItem asChild>
        <a href={`${address}/docx`}>{event === "issued" ? versions.docxIssued : versions.docx}</a>
      </MenuItem>
      <MenuItem asChild>
        <a href={`${address}/json`}>{versions.json}</a>
      </MenuItem>
      <MenuLine />
      <MenuItem disabled={off !== null} onSelect={onRestore}>
        <span className="max-w-72">{off ?? versions.restore}</span>
      </MenuItem>
    </Menu>
  );
}

/** A line with the two radio buttons that take it into the comparison. */
function Row({ id, name, choice: { from, to, onFrom, onTo }, children }: { id: string; name: string; choice: Choice; children: ReactNode }) {
  const { versions } = useMessages().review;
  return (
    <li className="flex items-start gap-1 px-2 py-2">
      <RadioBox name="from" value={id} label={versions.chooseFrom(name)} checked={from === id} onChoose={onFrom} />
      <RadioBox name="to" value={id} label={versions.chooseTo(name)} checked={to === id} onChoose={onTo} />
      <div className="min-w-0 flex-1 pt-1">{children}</div>
    </li>
  );
}

function RadioBox({ name, value, label, checked, onChoose }: { name: string; value: string; label: string; checked: boolean; onChoose: (value: string) => void }) {
  return (
    <label className="flex h-9 w-12 shrink-0 sm:w-16 items-center justify-center rounded hover:bg-wash">
      <input type="radio" name={name} value={value} aria-label={label} checked={checked} onChange={() => onChoose(value)} className="size-4 accent-ink" />
    </label>
  );
}
