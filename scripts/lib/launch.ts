/**
 * Starts a browser with the built extension in it. The one place that knows how the two browsers differ in taking an
 * extension, opening its pages and being kept quiet.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type BrowserName, findBrowser } from './browsers.ts';

export interface LaunchOptions {
  readonly browser: BrowserName;
  /** Folder of the built extension; absent: a browser without it. */
  readonly extension?: string;
  /** Default: true. */
  readonly headless?: boolean;
  /** Names outside 127.0.0.1 are not resolved: nothing is fetched, and nothing waits for a network. Default: true. */
  readonly offline?: boolean;
  /** Port on 127.0.0.1 of a proxy that gets every request, also those for 127.0.0.1; in place of `offline`. */
  readonly proxy?: number;
  /** What pages learn by `prefers-color-scheme`. Default: light. */
  readonly colorScheme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
}

export interface Running {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** A page of the extension that can be opened in a tab. */
  readonly extensionPage: string;
  /** Opens a page of the extension, for example `popup.html`, in a tab of its own. */
  openExtensionPage(path: string): Promise<Page>;
  /** Installs a built extension beside what is open; the browser with it. */
  install(extension: string): Promise<Running>;
  close(): Promise<void>;
}

/**
 * Another name for this machine, in the browsers started here alone: another site than 127.0.0.1, and one that browsers
 * do not count as secure.
 */
export const OTHER_HOST = 'plain.example';

/** The extension's id in Firefox, as its manifest has it. */
export const FIREFOX_ID = 'sidelight@sidelight.example';

/** Firefox makes up an address for each installation unless it is told one; made for this, means nothing else. */
const FIREFOX_UUID = '6f1d7c52-93a4-4f0b-8a37-5b2c60d1e944';

/** The port of a service that no machine runs any more. */
const NO_PROXY_THERE = 9;

/** The welcome page opens within this time, in milliseconds; a copy of the extension without one is waited for in vain. */
const WELCOME_WITHIN = 8_000;

interface Manifest {
  readonly options_ui?: { readonly page?: string };
  readonly action?: { readonly default_popup?: string };
}

/** The manifest of a built extension. */
function readManifest(extension: string): Manifest {
  return JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
}

/** Starts the browser; throws with the command that installs it where it is missing. */
export async function launch(options: LaunchOptions): Promise<Running> {
  return options.browser === 'firefox' ? launchFirefox(options) : launchChromium(options);
}

function pageOf(extension: string | undefined): string {
  const manifest = extension ? readManifest(extension) : {};
  return manifest.options_ui?.page ?? manifest.action?.default_popup ?? '';
}

async function launchChromium(options: LaunchOptions): Promise<Running> {
  const { extension, headless = true, offline = true, proxy, width = 1280, height = 900 } = options;
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chromium'),
    headless,
    pipe: true,
    enableExtensions: true,
    defaultViewport: headless ? { width, height } : null,
    args: [
      // Chromium's sandbox refuses to run as root, which is what bare build machines are.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(offline ? [`--host-resolver-rules=MAP ${OTHER_HOST} 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`] : []),
      ...(proxy ? [`--proxy-server=127.0.0.1:${proxy}`, '--proxy-bypass-list=<-loopback>'] : []),
      ...(options.colorScheme === 'dark' ? ['--force-dark-mode'] : []),
      `--window-size=${width},${height}`,
      '--lang=en-US',
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-domain-reliability',
      '--disable-sync',
      '--allow-browser-signin=false',
      '--disable-features=NetworkTimeServiceQuerying,OptimizationHints,MediaRouter,Translate,AutofillServerCommunication,CertificateTransparencyComponentUpdater',
      '--force-color-profile=srgb',
    ],
  });
  const running = chromiumWith(browser, undefined, '');
  return extension ? running.install(extension) : running;
}

function chromiumWith(browser: Browser, extension: string | undefined, origin: string): Running {
  return {
    name: 'chromium',
    browser,
    extensionPage: pageOf(extension),
    async install(folder) {
      await browser.installExtension(folder);
      const address = await chromiumOrigin(browser);
      await closeWelcome(browser);
      return chromiumWith(browser, folder, address);
    },
    async openExtensionPage(path) {
      const page = await browser.newPage();
      await page.goto(`${origin}/${path}`);
      return page;
    },
    close: () => browser.close(),
  };
}

async function chromiumOrigin(browser: Browser): Promise<string> {
  const target = await browser.waitForTarget((candidate) => candidate.type() === 'service_worker', { timeout: 30_000 });
  return `chrome-extension://${new URL(target.url()).host}`;
}

/** The extension greets with a page of its own when it is installed; what is opened afterwards is to be in front. */
async function closeWelcome(browser: Browser): Promise<void> {
  const until = Date.now() + WELCOME_WITHIN;
  while (Date.now() < until) {
    const pages = await browser.pages();
    if (pages.length > 1) {
      await Promise.all(pages.slice(1).map((page) => page.close()));
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function launchFirefox(options: LaunchOptions): Promise<Running> {
  const { extension, headless = true, offline = true, width = 1280, height = 900 } = options;
  // Without a proxy to ask, one that nobody runs: every name outside 127.0.0.1 fails at once.
  const proxy = options.proxy ?? (offline ? NO_PROXY_THERE : undefined);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox'),
    headless,
    defaultViewport: headless ? { width, height } : null,
    // Without it Firefox does not let automation open an extension's pages.
    args: ['--remote-allow-system-access', `--width=${width}`, `--height=${height}`],
    // Only with it may the address below be changed.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: FIREFOX_UUID }),
      'extensions.webextensions.fileSchemeAccess.requireOptIn': false,
      'layout.css.prefers-color-scheme.content-override': options.colorScheme === 'dark' ? 0 : 1,
      'intl.accept_languages': 'en-US, en',
      'services.settings.server': 'data:,#remote-settings-dummy/v1',
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      // Firefox asks the hosts in a list of its own over https, also where a page says http. Through a proxy that is a tunnel,
      // which the one here refuses, and of what a tunnel was refused for the protocol tells now more, now less.
      'network.stricttransportsecurity.preloadlist': false,
      ...(proxy && {
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': proxy,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': proxy,
        'network.proxy.no_proxies_on': options.proxy ? '' : `127.0.0.1, ${OTHER_HOST}`,
        'network.proxy.allow_hijacking_localhost': options.proxy !== undefined,
        'network.dns.localDomains': OTHER_HOST,
      }),
    },
  });
  const running = firefoxWith(browser, undefined);
  return extension ? running.install(extension) : running;
}

function firefoxWith(browser: Browser, extension: string | undefined): Running {
  return {
    name: 'firefox',
    browser,
    extensionPage: pageOf(extension),
    async install(folder) {
      await browser.installExtension(folder);
      await closeWelcome(browser);
      return firefoxWith(browser, folder);
    },
    async openExtensionPage(path) {
      const page = await browser.newPage();
      // The load event of an extension's page never reaches the protocol here: the page itself is asked instead.
      await page.goto(`moz-extension://${FIREFOX_UUID}/${path}`, { waitUntil: [] });
      await page.waitForFunction(() => document.readyState === 'complete');
      return page;
    },
    close: () => browser.close(),
  };
}
