/** Unit tests read the interface in English, from the file that the build makes the extension's messages of. */
import { speak } from '../../src/words/messages.ts';

speak((key) => {
  const message = MESSAGES.english[key];
  if (message === undefined) throw new RangeError(`No message "${key}".`);
  return message;
});
