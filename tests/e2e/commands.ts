/** The extension's keyboard commands, as the browser gives them to it: no protocol sends the keys themselves. */
import type { Rig } from './rig.ts';

interface ChromiumWorker {
  readonly chrome: { readonly commands: { readonly onCommand: { dispatch(command: string): void } } };
}

/** The keys that the manifest suggests, by which Firefox's own interface knows each command. */
const KEYS: Readonly<Record<string, string>> = { 'next-mention': 'N', 'previous-mention': 'P', 'toggle-site': 'O' };

export async function giveCommand(rig: Rig, command: keyof typeof KEYS & string): Promise<void> {
  if (rig.browser === 'firefox') await inFirefox(rig, KEYS[command] ?? '');
  else await inChromium(rig, command);
}

async function inChromium({ running }: Rig, command: string): Promise<void> {
  const target = await running.browser.waitForTarget((candidate) => candidate.type() === 'service_worker');
  const worker = await target.worker();
  await worker?.evaluate((name) => {
    (globalThis as unknown as ChromiumWorker).chrome.commands.onCommand.dispatch(name);
  }, command);
}

/** The part of the protocol that reaches Firefox's own windows; puppeteer has no words for it. */
interface BidiConnection {
  send(method: string, params: object): Promise<{ readonly result: unknown }>;
}

async function inFirefox({ running }: Rig, key: string): Promise<void> {
  const { connection } = running.browser as unknown as { readonly connection: BidiConnection };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { contexts } = tree.result as { readonly contexts: readonly { readonly context: string }[] };
  for (const { context } of contexts) {
    await connection.send('script.evaluate', {
      expression: `document.querySelector('keyset[id^="ext-keyset"] key[key="${key}"]')?.dispatchEvent(new Event('command'))`,
      target: { context },
      awaitPromise: false,
    });
  }
}
