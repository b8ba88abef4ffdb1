/** The beginnings of a document file, with the identity and fingerprint of its text. */

import { storedForm } from '../knowledge/index.ts';
import { sha256 } from './fingerprint.ts';

/** What is to be added where for a new document. */
export interface NewDocument {
  readonly path: string;
  /** The document's file, with no statement yet. */
  readonly file: string;
  /** Entries for `seeds/parties.yaml` and `seeds/works.yaml`. */
  readonly party: string;
  readonly work: string;
}

/** An id made of a file's name: lower-case letters, digits and hyphens. Empty where the name holds none of them. */
export function idFromName(name: string): string {
  return name
    .replace(/\.[^.]*$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** What a new document needs. Title, date and address are left as unknown: only the document can say them. */
export function newDocument(id: string, text: string): NewDocument {
  const stored = storedForm(text);
  const file = [
    '# yaml-language-server: $schema=../schemas/document.schema.json',
    `id: ${id}`,
    'title: null',
    `author: ${id}`,
    'language: en',
    'published: null',
    'address: null',
    `work: ${id}-article`,
    `length: ${stored.length}`,
    `sha256: ${sha256(stored)}`,
    'statements: []',
    '',
  ].join('\n');
  return {
    path: `seeds/documents/${id}.yaml`,
    file,
    party: `- id: ${id}\n  kind: author\n  name: Name of the author\n`,
    work: `- id: ${id}-article\n  kind: document\n  name: the article by the author\n  by: ${id}\n`,
  };
}
