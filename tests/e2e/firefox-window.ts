/** Firefox's own windows, which may do what no page and no extension may. */
import type { Rig } from './rig.ts';

/** The part of the protocol that reaches them; puppeteer has no words for it. */
interface BidiConnection {
  send(method: string, params: object): Promise<{ readonly result: unknown }>;
}

interface Evaluated {
  readonly result?: { readonly value?: unknown };
  readonly exceptionDetails?: { readonly text: string };
}

/**
 * Evaluates an expression in Firefox's first window, where its menus, keys and side bar are; waits for a promise.
 * @throws what the expression threw
 */
export async function inFirefoxWindow({ running }: Rig, expression: string): Promise<unknown> {
  const { connection } = running.browser as unknown as { readonly connection: BidiConnection };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { contexts } = tree.result as { readonly contexts: readonly { readonly context: string }[] };
  const target = { context: contexts[0]?.context };
  const answer = await connection.send('script.evaluate', { expression, target, awaitPromise: true });
  const { result, exceptionDetails } = answer.result as Evaluated;
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text);
  return result?.value;
}
