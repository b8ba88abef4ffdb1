import { pack } from 'virtual:knowledge';
import { defineBackground } from 'wxt/utils/define-background';
import { dossierOf } from '../src/knowledge/index.ts';
import { openPanelPage, startBackground } from '../src/platform/background.ts';
import { startBrowserCommands } from '../src/platform/browser-commands.ts';
import { buildSearch } from '../src/search/build-search.ts';

/** The address bar has room for about so many suggestions. */
const SUGGESTIONS = 6;

/** Holds the knowledge: content scripts know names only, and ask here when a card opens. */
export default defineBackground({
  type: 'module',
  main() {
    const actors = new Map(pack.actors.map((actor) => [actor.id, actor]));
    const claims = new Map(pack.claims.map((claim) => [claim.id, claim]));
    const search = buildSearch(pack);
    startBackground({
      dossiers: (ids) => ({ dossiers: ids.filter((id) => actors.has(id)).map((id) => dossierOf(pack, id)) }),
    });
    startBrowserCommands({
      open: (route) => void openPanelPage(route),
      suggest: (query) =>
        search(query)
          .flatMap((hit) => {
            if (hit.kind === 'statement') return [];
            const text = hit.kind === 'actor' ? actors.get(hit.id)?.name : claims.get(hit.id)?.heading;
            return text === undefined ? [] : [{ route: `${hit.kind}/${hit.id}`, text }];
          })
          .slice(0, SUGGESTIONS),
    });
  },
});
