/** The mentions of a page, to be taken elsewhere: for people as Markdown, for programs as W3C Web Annotations. */
import type { Actor } from '../knowledge/model.ts';
import type { TabMention } from '../platform/panel.ts';
import { languageTag, t } from '../words/messages.ts';
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
  const nameOf = new Map(actors.map(({ id, name }) => [id, name]));
  const lines = mentions.map(({ actors: [first = '', ...others], certainty, prefix, exact, suffix }) => {
    const names = [first, ...others].map((id) => plain(nameOf.get(id) ?? id));
    const either = new Intl.ListFormat(languageTag(), { type: 'disjunction' }).format(names);
    const whose = certainty === 'context' ? t('takeOut.byContext', { names: either }) : either;
    return `- ${whose}: …${plain(prefix)}**${plain(exact.trim())}**${plain(suffix)}…`;
  });
  const [address = ''] = mentions.map((mention) => mention.address);
  return [`# ${t('takeOut.title', { title: plain(title) })}`, '', `<${address}>`, '', ...lines, ''].join('\n');
}

/** Text of a page as it is, in one line, whatever of it Markdown would take for its own. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#]/g, '\\$&');
}
