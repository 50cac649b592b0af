"use client";
import { SeverityMark } from "@/app/reports/[reportId]/_findings/severity-mark";
import { Button } from "@/components/button";
import { useMessages } from "@/components/messages-provider";
import type { RuleName, Severity } from "@/text/proofread";

export type RuleView = { name: RuleName; severity: Severity; source: string };

type RuleListProps = { rules: readonly RuleView[]; off: readonly RuleName[]; onOff: (off: RuleName[]) => void };

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** Every rule by its severity: what it is called, why it is there, where it comes from, and whether it is in use. */
export function RuleList({ rules, off, onOff }: RuleListProps) {
  const { settings } = useMessages().findings;
  const toggle = (name: RuleName, isOn: boolean) => onOff(isOn ? off.filter((one) => one !== name) : [...off, name]);
  return (
    <div className="flex flex-col gap-5">
      <p className="flex flex-wrap items-center gap-3 text-sm">
        <span role="status">{settings.off(off.length)}</span>
        {off.length > 0 && (
          <Button size="small" onClick={() => onOff([])}>
            {settings.allOn}
          </Button>
        )}
      </p>
      {SEVERITIES.map((severity) => (
        <section key={severity} aria-labelledby={`rules-${severity}`}>
          <h3 id={`rules-${severity}`} className="mb-2">
            <SeverityMark severity={severity} />
          </h3>
          <ul className="grid gap-x-6 gap-y-3 md:grid-cols-2">
            {rules
              .filter((rule) => rule.severity === severity)
              .map((rule) => (
                <Rule key={rule.name} rule={rule} isOn={!off.includes(rule.name)} onToggle={(isOn) => toggle(rule.name, isOn)} />
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Rule({ rule: { name, source }, isOn, onToggle }: { rule: RuleView; isOn: boolean; onToggle: (isOn: boolean) => void }) {
  const { rules, why, settings } = useMessages().findings;
  const id = `rule-${name}`;
  return (
    <li className="flex gap-2">
      <input id={id} type="checkbox" className="mt-1 size-4 shrink-0 accent-ink" checked={isOn} aria-describedby={`${id}-why`} onChange={(event) => onToggle(event.target.checked)} />
      <div className="min-w-0">
        <label htmlFor={id} className="font-medium">
          {rules[name]}
        </label>
        <div id={`${id}-why`} className="text-sm text-muted">
          <p>{why[name]}</p>
          <p>
            {settings.source}: <span lang="vi">{source}</span>
          </p>
        </div>
      </div>
    </li>
  );
}
