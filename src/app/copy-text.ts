/** Copies also on pages that are not secure, where there is no clipboard to write to, through a field of our own. */
export function copyText(text: string, root: ShadowRoot): void {
  if (navigator.clipboard !== undefined) {
    void navigator.clipboard.writeText(text);
    return;
  }
  const field = document.createElement('textarea');
  field.value = text;
  root.append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
}
