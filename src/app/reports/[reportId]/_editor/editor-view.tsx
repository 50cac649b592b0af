"use client";
import { createContext, useContext } from "react";
import type { CommentsFocus } from "../_comments/focus";

export type PasteRequest = { text: string; sectionKey: string | null; after: string | null };

type EditorView = {
  readOnly: boolean;
  openPaste(request: PasteRequest): void;
  openComments(focus: CommentsFocus): void;
};

export const EditorViewContext = createContext<EditorView>({ readOnly: true, openPaste: () => undefined, openComments: () => undefined });

export function useEditorView(): EditorView {
  return useContext(EditorViewContext);
}
