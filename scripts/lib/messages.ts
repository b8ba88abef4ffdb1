/** The files of `locales/`, read as the build reads them, for what runs without a browser's own messages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseMessagesText } from '@wxt-dev/i18n/build';
import { ROOT } from './paths.ts';

/** Every message of a language, by key. */
export function readMessages(language = 'en'): ReadonlyMap<string, string> {
  const messages = parseMessagesText(readFileSync(join(ROOT, 'locales', `${language}.yml`), 'utf8'), 'YAML');
  return new Map(
    messages.flatMap(({ key, ...message }) => {
      const name = key.join('.');
      return message.type === 'simple' && !name.startsWith('@@') ? [[name, message.message]] : [];
    }),
  );
}

/** Speaks from a table of messages. @throws RangeError for a key that it does not hold. */
export function messagesFrom(table: ReadonlyMap<string, string>): (key: string) => string {
  return (key) => {
    const message = table.get(key);
    if (message === undefined) throw new RangeError(`No message "${key}".`);
    return message;
  };
}
