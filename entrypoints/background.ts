import { pack } from 'virtual:knowledge';
import { defineBackground } from 'wxt/utils/define-background';
import { dossierOf } from '../src/knowledge/index.ts';
import { startBackground } from '../src/platform/background.ts';

/** Holds the knowledge: content scripts know names only, and ask here when a card opens. */
export default defineBackground({
  type: 'module',
  main() {
    const known = new Set(pack.actors.map(({ id }) => id));
    startBackground({
      dossiers: (actors) => ({ dossiers: actors.filter((id) => known.has(id)).map((id) => dossierOf(pack, id)) }),
    });
  },
});
