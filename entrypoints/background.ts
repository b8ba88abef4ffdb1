import { pack } from 'virtual:knowledge';
import { defineBackground } from 'wxt/utils/define-background';
import { addressBar } from '../src/app/address-bar.ts';
import { dossierOf } from '../src/knowledge/index.ts';
import { openPanelPage, startBackground } from '../src/platform/background.ts';
import { startBrowserCommands } from '../src/platform/browser-commands.ts';
import { browserMessages } from '../src/platform/words.ts';
import { formatSearch } from '../src/ui/panel/routes.ts';
import { speak } from '../src/words/messages.ts';

/** Holds the knowledge: content scripts know names only, and ask here when a card opens. */
export default defineBackground({
  type: 'module',
  main() {
    speak(browserMessages());
    const covered = new Set(pack.actors.map(({ id }) => id));
    startBackground({
      dossiers: (ids) => ({ dossiers: ids.filter((id) => covered.has(id)).map((id) => dossierOf(pack, id)) }),
    });
    startBrowserCommands({
      open: (route) => void openPanelPage(route),
      search: (query) => void openPanelPage(formatSearch(query)),
      suggest: addressBar(pack),
    });
  },
});
