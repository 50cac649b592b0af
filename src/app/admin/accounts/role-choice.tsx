"use client";
import { useMessages } from "@/components/messages-provider";
import { ROLES } from "@/domain/permission";

/** The four roles with what each may do, so that nobody has to know them by name. */
export function RoleChoice({ chosen, error }: { chosen: string; error: string | undefined }) {
  const { common, accounts } = useMessages();
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-medium">{accounts.account.role}</legend>
      <div key={chosen} className="divide-y divide-line rounded border border-edge">
        {ROLES.map((role) => (
          <label key={role} className="flex cursor-pointer items-baseline gap-2.5 px-3 py-2 has-checked:bg-wash">
            <input type="radio" name="role" value={role} defaultChecked={role === chosen} className="size-4 translate-y-0.5 accent-ink" />
            <span>
              <span className="font-medium">{common.roles[role]}</span> <span className="text-sm text-muted">– {accounts.admin.roleHints[role]}</span>
            </span>
          </label>
        ))}
      </div>
      {error && <p className="mt-1 text-sm text-alert">{error}</p>}
    </fieldset>
  );
}
