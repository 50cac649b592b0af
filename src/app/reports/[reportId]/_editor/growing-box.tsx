"use client";
import clsx from "clsx";
import { useLayoutEffect, useRef, type ComponentProps } from "react";

/** Browsers that grow a text area by themselves need no measuring. */
const growsByItself = () => typeof CSS !== "undefined" && CSS.supports("field-sizing", "content");

/** A native text area as tall as its text. Native, because rich editors break Telex and VNI input. */
export function GrowingBox({ className, ...props }: ComponentProps<"textarea">) {
  const box = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || growsByItself()) return;
    element.style.height = "auto";
    element.style.height = `${element.scrollHeight}px`;
  }, [props.value]);
  return (
    <textarea
      ref={box}
      rows={1}
      spellCheck={false}
      className={clsx(
        "field-sizing-content block w-full resize-none rounded border border-transparent bg-transparent px-2 py-1 leading-6 placeholder:text-muted/80",
        "hover:border-line focus:border-edge focus:bg-paper focus:outline-none aria-invalid:border-alert",
        className,
      )}
      {...props}
    />
  );
}
