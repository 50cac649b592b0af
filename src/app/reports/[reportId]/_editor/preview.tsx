"use client";
import { Minus, Plus } from "lucide-react";
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from "react";
import { Button } from "@/components/button";
import { useMessages } from "@/components/messages-provider";
import { Notice } from "@/components/notice";
import { layOutPages } from "./lay-out-pages";
import { useSelected } from "./store-context";

/** A pause after the last save before the page is built anew. */
const PAUSE = 250;
const STEPS = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.15, 1.3, 1.5];

/** The printed page, built in the browser from the bytes that the download hands out. */
export function Preview({ reportId }: { reportId: string }) {
  const { editor } = useMessages();
  const frame = useRef<HTMLDivElement>(null);
  const pages = useRef<HTMLDivElement>(null);
  const storedTick = useSelected((store) => store.storedTick);
  const { problem, built } = usePages(reportId, storedTick, pages);
  const [zoom, setZoom] = useState<number | "fit">("fit");
  const fit = useFit(frame);
  const scale = zoom === "fit" ? fit : zoom;
  useSamePlace(frame, scale);
  const stepTo = (by: 1 | -1) => {
    const next = by === 1 ? STEPS.find((step) => step > scale + 0.01) : STEPS.findLast((step) => step < scale - 0.01);
    if (next) setZoom(next);
  };

  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="flex h-9 items-center gap-1 border-b border-line px-2 text-sm">
        <p className="mr-auto truncate text-xs text-muted">{editor.previewNote}</p>
        <Button look="quiet" size="small" onClick={() => stepTo(-1)} aria-label={editor.zoomOut}>
          <Minus className="size-4" aria-hidden />
        </Button>
        <Button look="quiet" size="small" aria-pressed={zoom === "fit"} onClick={() => setZoom("fit")} title={editor.fitWidth} className="min-w-14 tabular-nums aria-pressed:font-semibold">
          <span className="sr-only">{editor.fitWidth}, </span>
          {Math.round(scale * 100)}%
        </Button>
        <Button look="quiet" size="small" onClick={() => stepTo(1)} aria-label={editor.zoomIn}>
          <Plus className="size-4" aria-hidden />
        </Button>
      </div>
      {problem && (
        <div className="p-3">
          <Notice tone="alert">{problem}</Notice>
        </div>
      )}
      <div ref={frame} tabIndex={0} role="region" aria-label={editor.preview} className="paper-frame min-h-0 flex-1 overflow-auto p-3">
        {!built && !problem && (
          <p role="status" className="py-10 text-center text-muted">
            {editor.previewLoading}
          </p>
        )}
        <Scaled scale={scale}>
          <div ref={pages} className="paper" data-preview-tick="" />
        </Scaled>
      </div>
    </div>
  );
}

/** Shows its child at another size without laying it out anew: line and page breaks stay those of the paper. */
function Scaled({ scale, children }: { scale: number; children: ReactNode }) {
  const inner = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const element = inner.current;
    if (!element) return;
    // Behind its tab it has no height; the old one keeps the scroll position.
    const observer = new ResizeObserver(() => element.offsetHeight > 0 && setHeight(element.offsetHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div className="mx-auto overflow-hidden" style={{ width: PAPER_WIDTH * scale, height: height * scale }}>
      <div ref={inner} style={{ width: PAPER_WIDTH, transform: `scale(${scale})`, transformOrigin: "top left" }}>
        {children}
      </div>
    </div>
  );
}

/** Builds the pages off screen and swaps them in, so that the scroll position stays. */
function usePages(reportId: string, storedTick: number, target: React.RefObject<HTMLDivElement | null>): { problem: string | null; built: boolean } {
  const { editor } = useMessages();
  const [problem, setProblem] = useState<string | null>(null);
  const [isBuilt, setIsBuilt] = useState(false);
  const shown = useRef<string | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(() => void build(), shown.current === null ? 0 : PAUSE);
    const build = async () => {
      try {
        const response = await fetch(`/reports/${reportId}/docx?view`, { signal: stop.signal });
        if (!response.ok) {
          const answer = (await response.json().catch(() => ({}))) as { message?: string };
          setProblem(answer.message ?? editor.previewFailed);
          return;
        }
        const etag = response.headers.get("etag");
        if (etag !== null && etag === shown.current) return setProblem(null);
        const built = await layOutPages(await response.blob());
        if (stop.signal.aborted || !target.current) return;
        target.current.replaceChildren(...built);
        target.current.dataset.previewTick = String(storedTick);
        shown.current = etag;
        setIsBuilt(true);
        setProblem(null);
      } catch {
        if (!stop.signal.aborted) setProblem(editor.previewFailed);
      }
    };
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [reportId, storedTick, target, editor]);
  return { problem, built: isBuilt };
}

/** Zooming keeps what is read in sight instead of leaping to another page. */
function useSamePlace(frame: React.RefObject<HTMLDivElement | null>, scale: number): void {
  const before = useRef(scale);
  useLayoutEffect(() => {
    const element = frame.current;
    const ratio = scale / before.current;
    before.current = scale;
    if (!element || ratio === 1) return;
    element.scrollTo({ top: element.scrollTop * ratio, left: (element.scrollWidth - element.clientWidth) / 2, behavior: "instant" });
  }, [frame, scale]);
}

/** A4 at 96 dots an inch. */
const PAPER_WIDTH = 794;

function useFit(frame: React.RefObject<HTMLDivElement | null>): number {
  const [fit, setFit] = useState(0.7);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    // Folded away or behind its tab it has no width, and keeps its size.
    const measure = () => element.clientWidth > 0 && setFit(Math.min(1.3, Math.max(0.3, (element.clientWidth - 28) / PAPER_WIDTH)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return fit;
}
