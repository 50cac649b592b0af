import { SelectField } from "./field";

type FilterSelectProps = { label: string; name: string; value: string | number | undefined; /** What stands for no choice. */ all: string; options: readonly { value: string; label: string }[]; className?: string };

/** One choice of a plain form that filters a list. */
export function FilterSelect({ label, name, value, all, options, className }: FilterSelectProps) {
  return (
    <SelectField label={label} name={name} defaultValue={String(value ?? "")} className={className}>
      <option value="">{all}</option>
      {options.map(({ value: option, label: shown }) => (
        <option key={option} value={option}>
          {shown}
        </option>
      ))}
    </SelectField>
  );
}
