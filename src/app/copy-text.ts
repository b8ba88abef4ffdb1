/**
 * Copies a text; false where the browser did not let it be copied. To be called from a press, with nothing waited for
 * before. Pages that are not secure have no clipboard to write to, and frames may be denied theirs: there it goes
 * through a field of our own.
 */
export async function copyText(text: string, root: ShadowRoot): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByField(text, root);
  }
}

function copyByField(text: string, root: ShadowRoot): boolean {
  const focused = root.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  root.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return copied;
}
