/** What the address bar offers for what is typed there: actors and claims, or names that may have been meant. */
import type { Pack } from '../knowledge/model.ts';
import type { BrowserCommands } from '../platform/browser-commands.ts';
import { buildSearch } from '../search/build-search.ts';
import { buildNearestNames } from '../search/nearest-names.ts';
import { formatRoute } from '../ui/panel/routes.ts';
import { t } from '../words/messages.ts';

/** The address bar has room for about so many suggestions. */
const SUGGESTIONS = 6;

export function addressBar(pack: Pack): BrowserCommands['suggest'] {
  const search = buildSearch(pack);
  const nearest = buildNearestNames(pack);
  const names = new Map(pack.actors.map(({ id, name }) => [id, name]));
  const headings = new Map(pack.claims.map(({ id, heading }) => [id, heading]));
  const actor = (id: string) => ({ route: formatRoute({ view: 'actor', id }), text: names.get(id) ?? '' });
  const claim = (id: string) => ({ route: formatRoute({ view: 'claim', id }), text: headings.get(id) ?? '' });

  return (query) => {
    const hits = search(query);
    const typed = query.trim();
    if (hits.length === 0 && typed !== '') {
      const offers = nearest(query).map(actor);
      const nothing = t('search.nothingInAddressBar', { query: typed });
      return { heading: offers.length > 0 ? `${nothing} ${t('search.nearest')}` : nothing, offers };
    }
    const offers = hits.flatMap((hit) =>
      hit.kind === 'statement' ? [] : [hit.kind === 'actor' ? actor(hit.id) : claim(hit.id)],
    );
    return { heading: t('browser.addressBar'), offers: offers.slice(0, SUGGESTIONS) };
  };
}
