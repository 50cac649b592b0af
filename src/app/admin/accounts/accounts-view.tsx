"use client";
import clsx from "clsx";
import { MoreHorizontal, Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/button";
import { Menu, MenuItem, MenuLine } from "@/components/menu";
import { useMessages } from "@/components/messages-provider";
import type { AccountSummary } from "@/services/account/list";
import { AccountDialog, type AccountTask } from "./account-dialog";

type Props = { accounts: AccountSummary[]; ownId: string; suggestedPassword: string };

export function AccountsView({ accounts, ownId, suggestedPassword }: Props) {
  const words = useMessages().accounts.admin;
  const [task, setTask] = useState<AccountTask | null>(null);
  return (
    <>
      <div className="mb-3 flex justify-end">
        <Button look="primary" onClick={() => setTask({ kind: "create" })}>
          <Plus className="size-4" aria-hidden />
          {words.add}
        </Button>
      </div>
      <div className="overflow-x-auto rounded border border-line bg-paper">
        <table className="w-full text-left">
          <thead className="border-b border-line text-sm text-muted">
            <tr>
              {(["name", "username", "role", "state"] as const).map((column) => (
                <th key={column} scope="col" className="px-4 py-2 font-medium">
                  {words.columns[column]}
                </th>
              ))}
              <th scope="col" className="w-12 px-4 py-2">
                <span className="sr-only">{words.columns.actions}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {accounts.map((account) => (
              <AccountRow key={account.id} account={account} own={account.id === ownId} onTask={setTask} />
            ))}
          </tbody>
        </table>
      </div>
      <AccountDialog task={task} suggestedPassword={suggestedPassword} onClose={() => setTask(null)} />
    </>
  );
}

type RowProps = { account: AccountSummary; own: boolean; onTask: (task: AccountTask) => void };

function AccountRow({ account, own, onTask }: RowProps) {
  const { common, accounts } = useMessages();
  const words = accounts.admin;
  return (
    <tr className={clsx("border-b border-line last:border-0", account.disabled && "text-muted")}>
      <th scope="row" className="px-4 py-2 font-medium">
        {account.name} {own && <span className="font-normal text-muted">({words.you})</span>}
      </th>
      <td className="px-4 py-2">{account.username}</td>
      <td className="px-4 py-2">{common.roles[account.role]}</td>
      <td className="px-4 py-2">{account.disabled ? words.disabled : words.active}</td>
      <td className="px-2 py-1 text-right">
        <Menu
          trigger={
            <Button look="quiet" size="small" aria-label={words.menuOf(account.name)}>
              <MoreHorizontal className="size-4.5" aria-hidden />
            </Button>
          }
        >
          <MenuItem onSelect={() => onTask({ kind: "change", account })}>{words.change}</MenuItem>
          <MenuItem onSelect={() => onTask({ kind: "reset", account })}>{words.reset}</MenuItem>
          {!own && <MenuLine />}
          {!own && (
            <MenuItem onSelect={() => onTask({ kind: account.disabled ? "enable" : "disable", account })}>
              {account.disabled ? words.enable : words.disable}
            </MenuItem>
          )}
        </Menu>
      </td>
    </tr>
  );
}
