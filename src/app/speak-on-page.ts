/** A page of the extension in the browser's language. */
import { browserMessages } from '../platform/words.ts';
import { direction, languageTag, type PlainKey, speak, t } from '../words/messages.ts';

/** To be called once, before anything is shown. */
export function speakOnPage(title: PlainKey): void {
  speak(browserMessages());
  document.title = t(title);
  Object.assign(document.documentElement, { lang: languageTag(), dir: direction() });
}
