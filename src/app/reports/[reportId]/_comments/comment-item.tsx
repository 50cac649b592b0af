"use client";
import { useMessages } from "@/components/messages-provider";
import type { CommentView } from "@/services/report/review-view";
import { mentionPieces } from "./mentions";
import { TimeMark } from "./time-mark";
import { usePeople } from "./use-people";

/** One comment: who, in which role, when, and the words with people named in them. */
export function CommentItem({ comment }: { comment: CommentView }) {
  const people = usePeople();
  const named = typeof people === "string" ? [] : people.filter(({ id }) => comment.mentions.includes(id));
  return (
    <li>
      <Byline id={comment.authorId} name={comment.authorName} at={comment.createdAt} />
      <p className="break-words whitespace-pre-wrap">
        {mentionPieces(comment.text, named).map(({ text, people: meant }, index) =>
          meant.length > 0 ? (
            <strong key={index} className="font-semibold">
              {text}
            </strong>
          ) : (
            text
          ),
        )}
      </p>
    </li>
  );
}

/** Who and when. The role is known for those who still have an account. */
export function Byline({ id, name, at }: { id: string; name: string; at: string }) {
  const { common } = useMessages();
  const people = usePeople();
  const role = typeof people === "string" ? undefined : people.find((person) => person.id === id)?.role;
  return (
    <p className="text-sm text-muted">
      <strong className="font-semibold text-ink">{name}</strong>
      {role && ` · ${common.roles[role]}`}
      {" · "}
      <TimeMark at={at} />
    </p>
  );
}
