/**
 * Stands in for WXT's `ContentScriptContext` (see `wxt.config.ts`), which announces itself to every page: an event on the
 * document and a posted message, both with the extension's id. A page shall not be told. What it is there for, ending
 * the scripts of an extension that was updated, is done at the first word to the background (see `frame.ts`).
 */
export class ContentScriptContext {}
