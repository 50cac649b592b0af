"use client";
/** Changing an approved report: only after agreeing to give the approval up. */
import { createContext, useContext, useState } from "react";
import { Button } from "@/components/button";
import { ButtonRow, Dialog } from "@/components/dialog";
import { useMessages } from "@/components/messages-provider";
import { useStepFacts } from "./step-facts";
import { WillHappen } from "./will-happen";

export type LateEdit = {
  /** The person agreed; the approval stands until their first change. */
  isAgreed: boolean;
  agree: () => void;
  stop: () => void;
};

/** Absent on pages on which nothing is written. */
export const LateEditContext = createContext<LateEdit | null>(null);

export function useLateEdit(): LateEdit | null {
  return useContext(LateEditContext);
}

/** The way into an approved text, with what it costs. */
export function LateEditButton({ onAgree }: { onAgree: () => void }) {
  const { review, common } = useMessages();
  const { approver } = useStepFacts();
  const [isOpen, setIsOpen] = useState(false);
  const agree = () => {
    setIsOpen(false);
    onAgree();
  };
  return (
    <>
      <Button size="small" onClick={() => setIsOpen(true)}>
        {review.banner.edit}
      </Button>
      {isOpen && (
        <Dialog open onOpenChange={setIsOpen} title={review.lateEdit.title}>
          <WillHappen lines={review.lateEdit.will(approver)} />
          <ButtonRow>
            <Button onClick={() => setIsOpen(false)}>{common.cancel}</Button>
            <Button look="alert" onClick={agree}>
              {review.lateEdit.submit}
            </Button>
          </ButtonRow>
        </Dialog>
      )}
    </>
  );
}
