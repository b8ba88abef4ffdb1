/**
 * Messages between the parts as they arrive: any JSON-like value, and real messages with something wrong in them. What
 * is handled is exactly what the table below says, told a second time and by hand.
 */
import fc from 'fast-check';
import { handle } from '../../src/platform/messages.ts';
import { readToBackground, type ToBackground } from '../../src/platform/to-background.ts';
import { readToFrame, type ToFrame } from '../../src/platform/to-frame.ts';
import { anything, type Json, like, without } from './json.ts';
import { isSettingsChange, isSiteChange, settingsLike, siteChangeLike } from './settings-fields.ts';
import { target } from './target.ts';

type Kind =
  | 'text'
  | 'texts'
  | 'yes or no'
  | 'count'
  | 'number'
  | 'number or none'
  | 'change'
  | 'site change'
  | readonly string[];

type Fields = Readonly<Record<string, Kind>>;

/** For each message its fields. */
const MESSAGES: {
  readonly ToBackground: Readonly<Record<ToBackground['type'], Fields>>;
  readonly ToFrame: Readonly<Record<ToFrame['type'], Fields>>;
} = {
  ToBackground: {
    frameStarted: { site: 'text' },
    frameFound: { found: 'count' },
    frameGone: {},
    askDossiers: { actors: 'texts' },
    openPage: { route: 'text' },
    askSettings: {},
    changeSettings: { change: 'change' },
    changeSite: { site: 'text', change: 'site change', tab: 'number or none' },
    switchTab: { tab: 'number', on: 'yes or no' },
    askTab: { tab: 'number' },
    readTab: { tab: 'number' },
  },
  ToFrame: {
    listMentions: {},
    showMention: { mention: 'number' },
    stepMention: { direction: ['previous', 'next'], from: ['here', 'edge'] },
    askSelection: {},
    tabSwitched: { on: 'yes or no' },
    reportAgain: {},
  },
};

const VALUES: Readonly<Record<Exclude<Kind, readonly string[]>, fc.Arbitrary<Json>>> = {
  text: fc.string(),
  texts: fc.array(fc.string()),
  'yes or no': fc.boolean(),
  count: fc.nat(),
  number: fc.integer(),
  'number or none': fc.integer(),
  change: settingsLike,
  'site change': siteChangeLike,
};

function given(kind: Kind): fc.Arbitrary<Json> {
  return typeof kind === 'string' ? VALUES[kind] : fc.constantFrom(...kind);
}

function isOf(kind: Kind, value: unknown): boolean {
  if (typeof kind !== 'string') return kind.includes(value as string);
  switch (kind) {
    case 'text':
      return typeof value === 'string';
    case 'texts':
      return Array.isArray(value) && value.every((item) => typeof item === 'string');
    case 'yes or no':
      return value === true || value === false;
    case 'change':
      return isSettingsChange(value);
    case 'site change':
      return isSiteChange(value);
    default:
      return Number.isSafeInteger(value) && (kind !== 'count' || (value as number) >= 0);
  }
}

const real = fc.oneof(
  ...Object.values(MESSAGES).flatMap((messages) =>
    Object.entries(messages).map(([type, fields]) =>
      fc.record<Record<string, Json>>({
        type: fc.constant(type),
        ...Object.fromEntries(Object.entries(fields).map(([name, kind]) => [name, given(kind)])),
      }),
    ),
  ),
);
const cases = fc.oneof(
  { weight: 1, arbitrary: anything },
  { weight: 3, arbitrary: real },
  { weight: 6, arbitrary: like(real) },
);

export const messagesTarget = target('messages', cases, async (one) => {
  for (const message of [one, ...without(one)]) {
    await checkDirection(readToBackground, MESSAGES.ToBackground, message);
    await checkDirection(readToFrame, MESSAGES.ToFrame, message);
  }
});

async function checkDirection(
  read: (message: unknown) => unknown,
  messages: Readonly<Record<string, Fields>>,
  message: unknown,
): Promise<void> {
  const handled: Record<string, unknown>[] = [];
  const answer = (heard: Record<string, unknown>) => handled.push(heard);
  const handlers = Object.fromEntries(Object.keys(messages).map((type) => [type, answer]));
  const promise = handle(read as never, handlers as never, message, undefined as never);
  await promise;
  const { type, ...carried } = (typeof message === 'object' && message !== null ? message : {}) as Record<
    string,
    unknown
  >;
  const fields = typeof type === 'string' && Object.hasOwn(messages, type) ? messages[type] : undefined;
  const isGiven = ([name, kind]: [string, Kind]) =>
    (kind === 'number or none' && !Object.hasOwn(carried, name)) || isOf(kind, carried[name]);
  const isReal = fields !== undefined && Object.entries(fields).every(isGiven);
  if (handled.length !== (isReal ? 1 : 0))
    throw new Error(isReal ? 'A message was not heard.' : 'No message was heard.');
  if ((promise !== undefined) !== isReal) throw new Error('What is no message was answered, or a message was not.');
  const foreign = Object.keys(handled[0] ?? {}).filter((name) => name !== 'type' && !Object.hasOwn(fields ?? {}, name));
  if (foreign.length > 0) throw new Error(`A message was heard with ${foreign.join(', ')} in it.`);
}
