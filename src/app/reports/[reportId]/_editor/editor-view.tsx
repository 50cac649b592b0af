"use client";
import { createContext, useContext } from "react";

export type PasteRequest = { text: string; sectionKey: string | null; after: string | null };

type EditorView = { readOnly: boolean; openPaste(request: PasteRequest): void };

export const EditorViewContext = createContext<EditorView>({ readOnly: true, openPaste: () => undefined });

export function useEditorView(): EditorView {
  return useContext(EditorViewContext);
}
