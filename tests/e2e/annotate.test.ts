/** The annotate command as others use it, and that it says nothing that the content script did not say. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_NAMES, type BrowserName } from '../../scripts/lib/browsers.ts';
import { ensureBuilt } from '../../scripts/lib/build.ts';
import { ROOT } from '../../scripts/lib/paths.ts';
import { article, expectMentions, mentionsOf, startRig } from './rig.ts';

interface Collection {
  readonly type: string;
  readonly total: number;
  readonly items: readonly {
    readonly body: unknown;
    readonly target: {
      readonly source: string;
      readonly selector: { readonly exact: string; readonly prefix: string; readonly suffix: string };
    };
  }[];
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sidelight-annotate-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function writePage(path: string, html: string): string {
  const file = join(folder, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, html);
  return file;
}

/** Runs the command; what it wrote, by file name. */
function annotate(...args: string[]): { status: number | null; output: string; written: Record<string, Collection> } {
  const out = mkdtempSync(join(folder, 'out-'));
  const script = join(ROOT, 'scripts', 'annotate.ts');
  const result = spawnSync(process.execPath, [script, ...args, '--out', out], { encoding: 'utf8' });
  const names = readdirSync(out).filter((name) => name.endsWith('.jsonld'));
  return {
    status: result.status,
    output: result.stdout + result.stderr,
    written: Object.fromEntries(names.map((name) => [name, JSON.parse(readFileSync(join(out, name), 'utf8'))])),
  };
}

/** A copy of the built extension whose content script does nothing. */
function emptied(browser: BrowserName): string {
  const copy = join(folder, `emptied-${browser}`);
  cpSync(ensureBuilt(browser), copy, { recursive: true });
  writeFileSync(join(copy, 'content-scripts', 'content.js'), '');
  return copy;
}

describe.each(BROWSER_NAMES)('in %s', (browser) => {
  test('one collection a page, in document order, with the words as the page has them', () => {
    const first = writePage(
      'a/story.html',
      article(
        '<h1>Haaretz</h1><p>Words before Kaspersky\n<b>Lab</b>&rsquo;s words after.</p><script>document.body.append(" The New York Times")</script>',
      ),
    );
    const second = writePage('b/story.html', article('<p>Nothing that is covered.</p><img src="missing.png">'));
    const { status, output, written } = annotate(first, second, '--browser', browser);
    expect(status, output).toBe(0);
    expect(Object.keys(written).sort()).toEqual(['story-2.jsonld', 'story.jsonld']);
    expect(written['story.jsonld']).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationCollection',
      total: 2,
      items: [
        { type: 'Annotation', body: 'haaretz', target: { selector: { type: 'TextQuoteSelector', exact: 'Haaretz' } } },
        {
          body: 'kaspersky-lab',
          target: {
            selector: {
              exact: 'Kaspersky\nLab',
              prefix: expect.stringMatching(/Words before $/),
              suffix: '’s words after.',
            },
          },
        },
      ],
    });
    expect(written['story-2.jsonld']).toMatchObject({ total: 0, items: [] });
  });

  test('scripts, frames and reasons only where they are asked for', () => {
    const page = writePage(
      'rich.html',
      article(
        '<p>Haaretz.</p><iframe srcdoc="<p>Kaspersky Lab in a frame</p>"></iframe><script>document.body.append(" The New York Times.")</script>',
      ),
    );
    const plain = annotate(page, '--browser', browser);
    expect(plain.written['rich.jsonld']?.items.map(({ body }) => body)).toEqual(['haaretz']);
    expect(plain.output).not.toContain('Marked because');
    const rich = annotate(page, '--browser', browser, '--scripts', '--frames', '--explain');
    expect(rich.status, rich.output).toBe(0);
    expect(rich.written['rich.jsonld']?.items.map(({ body }) => body)).toEqual([
      'haaretz',
      'new-york-times',
      'kaspersky-lab',
    ]);
    expect(rich.output).toContain('→ haaretz: Marked because “Haaretz” is a full name.');
  });

  test('with the content script emptied nothing is found: not by the command, not by these tests', async () => {
    const extension = emptied(browser);
    const page = writePage('silent.html', article('<p>A line on Kaspersky Lab.</p>'));
    const { status, output, written } = annotate(page, '--browser', browser, '--extension', extension);
    expect(written['silent.jsonld']).toMatchObject({ total: 0, items: [] });
    expect(output).toContain('no content script answered');
    expect(status).toBe(1);

    const rig = await startRig(browser, { extension });
    try {
      const tab = await rig.open(article('<p>A line on Kaspersky Lab.</p>'));
      expect(await mentionsOf(rig, tab)).toEqual([]);
      await expect(expectMentions(rig, tab, ['kaspersky-lab: Kaspersky Lab'], 1_000)).rejects.toThrow();
    } finally {
      await rig.close();
    }
  });
});

test('what cannot be done is said, with how to do it', () => {
  expect(annotate('no-such-file.html')).toMatchObject({
    status: 2,
    output: expect.stringContaining('No such file: no-such-file.html'),
  });
  expect(annotate('--browser', 'lynx')).toMatchObject({
    status: 2,
    output: expect.stringContaining('No such browser: lynx'),
  });
});
