/** What the panel says of the page at hand, made from what its frames report and from the settings. */

import type { TabMention, TabMentions } from '../platform/panel.ts';
import { isOffOn, pausedUntil, type Settings } from '../platform/settings.ts';
import type { PageState } from '../ui/panel/types.ts';

/** The mention stepped to last; `index` counts the actor's mentions from 1. */
export type Position = NonNullable<PageState['position']>;

/** @param found `null` where the panel belongs to no page: it was opened as a page of its own. */
export function pageState(found: TabMentions | null, settings: Settings, position: Position | null): PageState {
  if (found === null) return { kind: 'no-page', host: '', mentions: [] };
  const host = found.site ?? '';
  if (!settings.everywhere) return { kind: 'off-everywhere', host, mentions: [] };
  if (isOffOn(settings, host)) return { kind: 'off-site', host, mentions: [] };
  const until = pausedUntil(settings);
  if (until !== null) return { kind: 'off-hour', host, mentions: [], until };
  if (!found.tabOn) return { kind: 'off-tab', host, mentions: [] };
  if (found.reading === 'none') return { kind: 'no-access', host, mentions: [] };
  return {
    kind: found.complete ? 'ready' : 'reading',
    host,
    partial: found.partial,
    mentions: countedByActor(wantedMentions(found, settings)),
    ...(position !== null && { position }),
  };
}

/** The mentions of actors that are not switched off. */
export function wantedMentions({ mentions }: TabMentions, { offActors }: Settings): readonly TabMention[] {
  return mentions.filter(({ actors }) => !actors.every((actor) => offActors.includes(actor)));
}

/** The mentions of an actor, the likeliest where a mention may be of several, in the order of the page. */
export function mentionsOf(found: TabMentions | null, actor: string): readonly TabMention[] {
  return found?.mentions.filter(({ actors }) => actors[0] === actor) ?? [];
}

/** One row for each actor, in the order of its first mention. */
function countedByActor(mentions: readonly TabMention[]): PageState['mentions'] {
  const rows = new Map<string, { actor: string; count: number; marked: number; at: readonly number[] }>();
  for (const [index, { actors, marked }] of mentions.entries()) {
    const actor = actors[0] ?? '';
    const row = rows.get(actor) ?? { actor, count: 0, marked: 0, at: [] };
    const at = [...row.at, (index + 0.5) / mentions.length];
    rows.set(actor, { actor, count: row.count + 1, marked: row.marked + Number(marked), at });
  }
  return [...rows.values()];
}
