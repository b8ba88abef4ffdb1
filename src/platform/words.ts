/** The browser as a source of messages: it has chosen the language, and a page pays for no table of words. */
// The bare interface, since the content script has these words, too.
import { browser } from 'wxt/browser';

/** What stands for a word that nobody can be asked for any more. */
const GONE = '…';

/**
 * Messages in the browser's language, English where there are none. Each is remembered: the script of an extension that
 * was updated under an open page may no longer ask.
 */
export function browserMessages(): (key: string) => string {
  // WXT types this by name; here a name is whatever `t` is held to.
  const i18n = browser.i18n as { getMessage(name: string): string };
  const known = new Map<string, string>();
  return (key) => {
    let message = known.get(key);
    if (message === undefined) {
      try {
        message = i18n.getMessage(key.replaceAll('.', '_'));
      } catch {
        return GONE;
      }
      known.set(key, message);
    }
    return message;
  };
}
