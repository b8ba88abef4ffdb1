/** How text becomes the terms that are searched: one way for the index, the query and the marking of hits. */

/** Words that stand in nearly every claim and tell nothing apart. */
const COMMON = new Set('a an and as at by for from in is it its of on or that the to was were with'.split(' '));

const POSSESSIVE = /['’]s$/u;

/** Pieces of a text, words and what stands between them, in order; joined again they give the text. */
export function pieces(text: string): readonly { readonly text: string; readonly term: string | null }[] {
  const found = text.match(/[\p{L}\p{N}]+(?:['’]\p{L}+)*|[^\p{L}\p{N}]+/gu) ?? [];
  return found.map((piece) => ({ text: piece, term: /[\p{L}\p{N}]/u.test(piece) ? fold(piece) : null }));
}

/** Lower case without accents and possessive: "Haaretz’s" and "haaretz" are one term. */
export function fold(word: string): string {
  return word.replace(POSSESSIVE, '').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The terms of a text, common words left out; a text of nothing but common words keeps them. */
export function termsOf(text: string): string[] {
  const terms = pieces(text).flatMap(({ term }) => (term === null ? [] : [term]));
  const telling = terms.filter((term) => !COMMON.has(term));
  return telling.length > 0 ? telling : terms;
}

/** A text cut into parts that matched and parts that did not, for marking hits. */
export function markHits(
  text: string,
  terms: readonly string[],
): readonly { readonly text: string; readonly hit: boolean }[] {
  const wanted = new Set(terms);
  const parts: { text: string; hit: boolean }[] = [];
  for (const piece of pieces(text)) {
    const hit = piece.term !== null && wanted.has(piece.term);
    const last = parts.at(-1);
    if (last?.hit === hit) last.text += piece.text;
    else parts.push({ text: piece.text, hit });
  }
  return parts;
}
