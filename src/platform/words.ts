/** The browser as a source of messages: it has chosen the language, and a page pays for no table of words. */
import { createI18n } from '@wxt-dev/i18n';

/** What stands for a word that nobody can be asked for any more. */
const GONE = '…';

/**
 * Messages in the browser's language, English where there are none. Each is remembered: the script of an extension that
 * was updated under an open page may no longer ask.
 */
export function browserMessages(): (key: string) => string {
  const { t } = createI18n();
  const known = new Map<string, string>();
  return (key) => {
    let message = known.get(key);
    if (message === undefined) {
      try {
        message = t(key);
      } catch {
        return GONE;
      }
      known.set(key, message);
    }
    return message;
  };
}
