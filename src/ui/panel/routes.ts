/** The panel's places, and how an address names them: `#claim/removal-order`. */
import type { ActorId, ClaimId, DocumentId } from '../../knowledge/model.ts';

export type Route =
  | { readonly view: 'home' | 'actors' | 'settings' }
  | { readonly view: 'actor'; readonly id: ActorId }
  /** Who says what about one actor; without an id, about everybody. */
  | { readonly view: 'picture'; readonly id?: ActorId }
  | { readonly view: 'claim'; readonly id: ClaimId }
  | { readonly view: 'document'; readonly id: DocumentId };

export const HOME: Route = { view: 'home' };

/** The part of an address after "#"; '' for home. */
export function formatRoute(route: Route): string {
  if (route.view === 'home') return '';
  return 'id' in route && route.id !== undefined ? `${route.view}/${encoded(route.id)}` : route.view;
}

/** Reads an address, with or without "#"; home for what names no place. */
export function parseRoute(address: string): Route {
  const [view = '', id = ''] = address.replace(/^#/, '').split('/');
  if (view === 'picture') return id === '' ? { view } : { view, id: decoded(id) };
  if (view === 'actors' || view === 'settings') return { view };
  if ((view === 'actor' || view === 'claim' || view === 'document') && id !== '') {
    return { view, id: decoded(id) };
  }
  return HOME;
}

/** Selections are looked up; more of one than this is no name. In UTF-16 units. */
const LONGEST_QUERY = 200;

/** The part of an address after "#" of home with a query typed in. */
export function formatSearch(query: string): string {
  return `search/${encoded(query.trim().slice(0, LONGEST_QUERY))}`;
}

/** The query that an address has for home, with or without "#"; '' for none. */
export function parseSearch(address: string): string {
  const [, query = ''] = /^#?search\/(.*)$/s.exec(address) ?? [];
  return decoded(query);
}

/** Half a character, as a cut may leave one, has no place in an address. */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

/** An address that somebody typed may not be well formed; then it is taken as it is, and names nothing. */
function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
