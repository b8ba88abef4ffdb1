/**
 * The styles of the card's host. The host stands in the page's own tree, where every rule of the page reaches it, so each
 * declaration is `!important`: within a shadow root that outranks whatever the page declares, `!important` and the style
 * attribute included. Where the card stands is therefore set in this sheet, not on the element.
 */

/**
 * Without `all: initial` the host would inherit from the page, with it alone never be closed. What `all` leaves out is
 * named; boxes that a page could put before and after the content have none.
 */
const RULES = `
:host {
  all: initial !important;
  direction: ltr !important;
  unicode-bidi: isolate !important;
  display: block !important;
  position: fixed !important;
  left: 0 !important;
  top: 0 !important;
  visibility: hidden !important;
}
:host(:not(:popover-open)) { display: none !important; }
:host::before, :host::after { content: none !important; }`;

export interface HostStyle {
  readonly sheet: CSSStyleSheet;
  /** Sets a property of the host, beyond the page's reach. */
  set(property: string, value: string): void;
}

export function hostStyle(): HostStyle {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(RULES);
  const { style } = sheet.cssRules[0] as CSSStyleRule;
  return { sheet, set: (property, value) => style.setProperty(property, value, 'important') };
}
