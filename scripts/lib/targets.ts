/** Which pages a command was given, under which addresses they are opened, and what their results are called. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PageServer } from './serve.ts';

export interface Target {
  /** As given on the command line. */
  readonly given: string;
  /** A local file, or an address elsewhere. */
  readonly place: { readonly file: string } | { readonly address: string };
  /** Name of the result's file without its ending; no two targets share one. */
  readonly name: string;
}

const PAGE = /\.(x?html?)$/i;

/**
 * Reads the arguments: files, folders (for the pages directly in them, in order of name) and addresses.
 * Throws where a file does not exist.
 */
export function readTargets(given: readonly string[]): Target[] {
  const places = given.flatMap((argument): Omit<Target, 'name'>[] => {
    if (/^(https?|about|data):/i.test(argument)) return [{ given: argument, place: { address: argument } }];
    const path = /^file:/i.test(argument) ? fileURLToPath(argument) : resolve(argument);
    if (!existsSync(path)) throw new Error(`No such file: ${argument}`);
    if (!statSync(path).isDirectory()) return [{ given: argument, place: { file: path } }];
    return readdirSync(path)
      .filter((name) => PAGE.test(name))
      .sort()
      .map((name) => ({ given: join(argument, name), place: { file: join(path, name) } }));
  });
  const taken = new Set<string>();
  return places.map((target) => {
    const name = freeName(plainName(target.place), taken);
    taken.add(name);
    return { ...target, name };
  });
}

function plainName(place: Target['place']): string {
  if ('file' in place) return basename(place.file).replace(/\.html$/i, '');
  const { host, pathname } = new URL(place.address);
  const words = `${host}${decodeURIComponent(pathname).replace(PAGE, '')}`.replace(/[^\p{L}\p{N}.]+/gu, '-');
  return words.replace(/^[-.]+|[-.]+$/g, '').slice(0, 120) || 'page';
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${name}-${number}`;
  return free;
}

/** Where a target is opened: a file is served from its own folder, so that what lies beside it is found. */
export function addressOf({ place }: Target, server: PageServer): string {
  if ('address' in place) return place.address;
  return server.origin + server.mount(dirname(place.file)) + encodeURIComponent(basename(place.file));
}
