/** The page after installing. */
import { pack } from 'virtual:knowledge';
import '../../assets/welcome.css';
import { speakOnPage } from '../../src/app/speak-on-page.ts';
import { allowAllSites, mayReadPages, openPage } from '../../src/platform/panel.ts';
import { formatRoute } from '../../src/ui/panel/routes.ts';
import { mountWelcome } from '../../src/ui/welcome/mount-welcome.tsx';

speakOnPage('welcome.pageTitle');
const root = document.querySelector<HTMLElement>('#welcome') ?? document.body;

async function show(later = false): Promise<void> {
  mountWelcome(root, {
    pack,
    access: later || (await mayReadPages()),
    onAllow: () => void allowAllSites().then(() => show()),
    onLater: () => void show(true),
    onOpen: (route) => void openPage(formatRoute(route)),
    onCopy: (text) => void navigator.clipboard.writeText(text),
  });
}

await show();
