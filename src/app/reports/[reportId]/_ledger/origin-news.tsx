"use client";

/** What changed in the shorter periods' reports since this one was put together from them. */
export function OriginNews() {
  return null;
}
