/** Mentions written as W3C Web Annotations (https://www.w3.org/TR/annotation-model/). */
import type { ListedMention } from '../platform/messages.ts';
import { t } from '../words/messages.ts';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

interface TextualBody {
  readonly type: 'TextualBody';
  readonly value: string;
  readonly purpose: 'commenting';
}

interface Annotation {
  readonly type: 'Annotation';
  /** The actor's id; where more is to be said, a list: possible actors, the likeliest first, then the remark. */
  readonly body: string | readonly (string | TextualBody)[];
  readonly target: {
    readonly source: string;
    readonly selector: {
      readonly type: 'TextQuoteSelector';
      readonly exact: string;
      readonly prefix: string;
      readonly suffix: string;
    };
  };
}

interface AnnotationCollection {
  readonly '@context': typeof CONTEXT;
  readonly type: 'AnnotationCollection';
  readonly label: string;
  readonly total: number;
  readonly items: readonly Annotation[];
}

/** Mentions of one frame's document; `source` is its address. */
export interface ReadDocument {
  readonly source: string;
  readonly mentions: readonly ListedMention[];
}

/** @param label the page as it was given */
export function annotationCollection(label: string, documents: readonly ReadDocument[]): AnnotationCollection {
  const items = documents.flatMap(({ source, mentions }) => mentions.map((mention) => annotation(source, mention)));
  return { '@context': CONTEXT, type: 'AnnotationCollection', label, total: items.length, items };
}

function annotation(source: string, mention: ListedMention): Annotation {
  const [first = '', ...others] = mention.actors;
  const byContext = mention.certainty === 'context';
  const remark: TextualBody = {
    type: 'TextualBody',
    value: t(byContext ? 'takeOut.remarkContext' : 'takeOut.remarkName'),
    purpose: 'commenting',
  };
  return {
    type: 'Annotation',
    body: byContext || others.length > 0 ? [first, ...others, remark] : first,
    target: {
      source,
      selector: {
        type: 'TextQuoteSelector',
        exact: mention.exact,
        prefix: mention.prefix,
        suffix: mention.suffix,
      },
    },
  };
}
