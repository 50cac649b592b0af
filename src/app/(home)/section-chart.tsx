import clsx from "clsx";
import Link from "next/link";

type SectionChartProps = {
  sections: readonly { key: string; heading: string; decisions: number }[];
  label: string;
  describe: (heading: string, count: number) => string;
  /** Where each bar stands with its section's name: a finger finds no title. */
  more: { href: string; label: string; period: string };
};

const HEIGHT = 56;

/** A bar for each section; an empty one is a red outline, so that the gap is seen. The same is said in words for those who do not see it. */
export function SectionChart({ sections, label, describe, more }: SectionChartProps) {
  const most = Math.max(4, ...sections.map(({ decisions }) => decisions));
  return (
    <div className="flex flex-col items-center gap-1 self-center">
      <ul aria-label={label} className="flex items-end gap-1">
        {sections.map(({ key, heading, decisions }, index) => (
          <li key={key} title={describe(heading, decisions)} className="flex w-7 flex-col items-center gap-0.5 text-xs">
            <span className="sr-only">{describe(heading, decisions)}</span>
            <span aria-hidden className={clsx("leading-none", decisions === 0 ? "text-alert" : "text-muted")}>
              {decisions}
            </span>
            <span
              aria-hidden
              style={{ height: decisions === 0 ? 4 : Math.max(6, (decisions / most) * HEIGHT) }}
              className={clsx("w-5 rounded-t-sm", decisions === 0 ? "border border-dashed border-alert" : "bg-ink/75")}
            />
            <span aria-hidden className="leading-none text-muted">
              {index + 1}
            </span>
          </li>
        ))}
      </ul>
      <Link href={more.href} className="rounded px-2 py-1 text-sm text-muted underline hover:text-ink">
        {more.label}
        <span className="sr-only"> {more.period}</span>
      </Link>
    </div>
  );
}
