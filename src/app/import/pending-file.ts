/** A file dropped on another page, on its way to the page of imports. It cannot travel in an address. */
let pending: File | null = null;

export function leavePending(file: File): void {
  pending = file;
}

/** The file, once. */
export function takePending(): File | null {
  const file = pending;
  pending = null;
  return file;
}
