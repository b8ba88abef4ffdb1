/** The Vite plugin on a folder of its own. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { knowledgePlugin } from '../../../src/compiler/vite-plugin.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sidelight-plugin-'));
  cpSync(join(import.meta.dirname, 'example', 'seeds'), join(root, 'seeds'), { recursive: true });
  cpSync(join(process.cwd(), 'seeds', 'fairness'), join(root, 'seeds', 'fairness'), { recursive: true });
  writeFileSync(
    join(root, 'main.js'),
    "import { pack } from 'virtual:knowledge'; import { everyday, matcherData } from 'virtual:matcher'; console.log(pack, matcherData, everyday);",
  );
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Builds the folder's module, and gives its code. */
async function buildOnce(): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [knowledgePlugin()],
    build: { write: false, minify: false, lib: { entry: join(root, 'main.js'), formats: ['es'], fileName: 'main' } },
  });
  const outputs = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  return outputs.map((output) => (output.type === 'chunk' ? output.code : '')).join('');
}

test('serves the compiled pack and the matcher’s data, and nothing of the YAML', async () => {
  const code = await buildOnce();
  expect(code).toContain('ferry-example');
  expect(code).toContain('matcherData = JSON.parse(');
  expect(code).toMatch(/everyday = JSON.parse\(.*courier/);
  expect(code).not.toContain('strength: strong');
});

test('a build with diagnostics fails and shows them', async () => {
  writeFileSync(join(root, 'seeds', 'denial-words.yaml'), '- denied\n- false\n');
  await expect(buildOnce()).rejects.toThrow(
    'seeds/denial-words.yaml:2:3: An entry of the list is false. It must be a word of denial, objection or doubt.',
  );
});

test('so does one with a name whose context rules are missing', async () => {
  rmSync(join(root, 'seeds', 'rules'), { recursive: true });
  await expect(buildOnce()).rejects.toThrow(
    /The seeds do not compile\.\nseeds\/actors\/harbour-courier.yaml:7:38: “Courier” of “harbour-courier”/,
  );
});
