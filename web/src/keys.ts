/** Keys of the page; never while a field, a slider or a list has the keyboard. */

/** Tell whether the keyboard belongs to something that wants it for itself. */
export function taken(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement | null;
  if (!target?.closest) return false;
  if (target.closest("dialog[open]")) return true;
  return Boolean(target.closest("input, select, textarea, [contenteditable], [role=slider]"));
}
