/** Goes over pages with the built extension in one browser and hands out what its content script found on each. */
import { join } from 'node:path';
import type { BrowserName } from './browsers.ts';
import { Control } from './control.ts';
import { launch } from './launch.ts';
import { photographPage } from './photograph.ts';
import { type PageReading, readPage } from './read-page.ts';
import { NO_SCRIPTS, type PageServer, serve } from './serve.ts';
import { addressOf, type Target } from './targets.ts';

export interface AnnotateOptions {
  readonly targets: readonly Target[];
  readonly browser: BrowserName;
  /** Folder of the built extension. */
  readonly extension: string;
  /** Whether scripts of local pages may run. */
  readonly scripts: boolean;
  /** Whether frames are reported too. */
  readonly frames: boolean;
  /** Folder for a picture of each page, or `null`. */
  readonly screenshots: string | null;
}

export interface AnnotatedPage extends PageReading {
  readonly target: Target;
}

/** How long a content script may be silent: at first, and after several pages in a row without a word, in milliseconds. */
const SILENCE = 10_000;
const SILENCE_AFTER_SILENCE = 1_000;
const SILENT_PAGES = 2;

/**
 * Files and addresses are opened in two browsers, one after the other, since the one for files is cut off from every
 * network. The order of the targets is kept within each.
 */
export async function* annotatePages(options: AnnotateOptions): AsyncGenerator<AnnotatedPage> {
  const server = await serve({ policy: options.scripts ? null : NO_SCRIPTS });
  try {
    yield* annotateGroup(
      options,
      server,
      options.targets.filter(({ place }) => 'file' in place),
    );
    yield* annotateGroup(
      options,
      server,
      options.targets.filter(({ place }) => 'address' in place),
    );
  } finally {
    await server.close();
  }
}

async function* annotateGroup(
  options: AnnotateOptions,
  server: PageServer,
  targets: readonly Target[],
): AsyncGenerator<AnnotatedPage> {
  const [first] = targets;
  if (!first) return;
  const { browser, extension, frames, screenshots } = options;
  const running = await launch({ browser, extension, offline: 'file' in first.place });
  try {
    const control = await Control.open(running);
    const tab = await control.newTab();
    tab.page.on('dialog', (dialog) => dialog.dismiss().catch(() => {}));
    let silentPages = 0;
    for (const target of targets) {
      const silence = silentPages < SILENT_PAGES ? SILENCE : SILENCE_AFTER_SILENCE;
      const reading = await readPage(control, tab, addressOf(target, server), { frames, silence });
      silentPages = reading.frames.length > 0 ? 0 : silentPages + 1;
      if (screenshots !== null) await photographPage(tab, join(screenshots, `${target.name}.png`));
      yield { ...reading, target };
    }
  } finally {
    await running.close();
  }
}
