/** What is fuzzed in Node alone; the page, which needs a browser, has a file of its own. */
import { messagesTarget } from './messages-target.ts';
import { namesTarget } from './names-target.ts';
import { addressesTarget, searchTarget, takeOutTarget } from './panel-target.ts';
import { rulesTarget } from './rules-target.ts';
import { seedsTarget } from './seeds-target.ts';
import { settingsFileTarget, settingsTarget } from './settings-target.ts';
import type { Target } from './target.ts';
import { copiesTarget, wordsTarget } from './texts-target.ts';

export const TARGETS: readonly Target[] = [
  seedsTarget,
  messagesTarget,
  settingsTarget,
  settingsFileTarget,
  namesTarget,
  rulesTarget,
  copiesTarget,
  wordsTarget,
  searchTarget,
  addressesTarget,
  takeOutTarget,
];
