/** The mentions of a page, to be taken elsewhere: for people as Markdown, for programs as W3C Web Annotations. */
import type { Actor } from '../knowledge/model.ts';
import type { TabMention } from '../platform/panel.ts';
import { annotationCollection } from './web-annotation.ts';

export type TakeOutFormat = 'markdown' | 'json-ld';

/** @param mentions frame by frame, each in the order of its text */
export function takeOut(
  format: TakeOutFormat,
  title: string,
  mentions: readonly TabMention[],
  actors: readonly Actor[],
): string {
  return format === 'markdown' ? asMarkdown(title, mentions, actors) : asJsonLd(title, mentions);
}

function asJsonLd(title: string, mentions: readonly TabMention[]): string {
  const sources = [...new Set(mentions.map(({ address }) => address))];
  const documents = sources.map((source) => ({
    source,
    mentions: mentions.filter(({ address }) => address === source),
  }));
  return JSON.stringify(annotationCollection(title, documents), null, 2);
}

function asMarkdown(title: string, mentions: readonly TabMention[], actors: readonly Actor[]): string {
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  const lines = mentions.map(({ actors: [first = '', ...others], certainty, prefix, exact, suffix }) => {
    const name = [first, ...others].map((id) => plain(names.get(id) ?? id)).join(' or ');
    const probably = certainty === 'context' ? ', by context only' : '';
    return `- ${name}${probably}: …${plain(prefix)}**${plain(exact.trim())}**${plain(suffix)}…`;
  });
  const [address = ''] = mentions.map((mention) => mention.address);
  return [`# Names in “${plain(title)}”`, '', `<${address}>`, '', ...lines, ''].join('\n');
}

/** Text of a page as it is, in one line, whatever of it Markdown would take for its own. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#]/g, '\\$&');
}
