/** The gallery as it was at another commit, built from a work tree of its own with the packages of this one. */
import { execFileSync } from 'node:child_process';
import { rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { serveGallery } from '../../tests/gallery/build-gallery.ts';
import { ROOT } from './paths.ts';

/** Below the folder of temporary files, where no other build looks for its configuration. */
const TREE = join(tmpdir(), 'sidelight-gallery-before');

function git(...args: readonly string[]): string {
  return execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

function isThere(commit: string): boolean {
  try {
    git('rev-parse', '--verify', '--quiet', `${commit}^{commit}`);
    return true;
  } catch {
    return false;
  }
}

/** Serves the gallery of a commit while `use` runs; `null` where the commit is not there, as in a shallow clone. */
export async function withGalleryOf<T>(commit: string, use: (address: string) => Promise<T>): Promise<T | null> {
  if (!isThere(commit)) return null;
  rmSync(TREE, { recursive: true, force: true });
  git('worktree', 'prune');
  git('worktree', 'add', '--detach', TREE, commit);
  try {
    symlinkSync(join(ROOT, 'node_modules'), join(TREE, 'node_modules'));
    // What the types are generated from, its compiler's settings among it, is not in the repository.
    execFileSync(join(ROOT, 'node_modules', '.bin', 'wxt'), ['prepare'], { cwd: TREE, stdio: 'ignore' });
    const builder = pathToFileURL(join(TREE, 'tests/gallery/build-gallery.ts')).href;
    const gallery = (await import(builder)) as { readonly serveGallery: typeof serveGallery };
    const { address, server } = await gallery.serveGallery();
    const result = await use(address);
    await server.close();
    return result;
  } finally {
    rmSync(TREE, { recursive: true, force: true });
    git('worktree', 'prune');
  }
}
