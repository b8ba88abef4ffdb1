/** What settings may hold, told a second time and by hand. */
import fc from 'fast-check';
import { anything, type Json, like } from './json.ts';

type Test = (value: unknown) => boolean;

const isText: Test = (value) => typeof value === 'string';
const isList =
  (isItem: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(isItem);
const isAnyOf =
  (...values: readonly unknown[]): Test =>
  (value) =>
    values.includes(value);
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const isDensity = isAnyOf('every', 'section', 'page');
const isSite: Test = (value) =>
  isObject(value) &&
  isText(value.site) &&
  (!('off' in value) || value.off === true) &&
  (!('density' in value) || isDensity(value.density));

export const FIELDS: Readonly<Record<string, Test>> = {
  everywhere: isAnyOf(true, false),
  pausedAt: (value) => Number.isFinite(value),
  sites: isList(isSite),
  density: isDensity,
  headings: isAnyOf(true, false),
  markStyle: isAnyOf('dotted', 'solid', 'tint'),
  relevance: isAnyOf('every', 'relevant'),
  cardTone: isAnyOf('page', 'system'),
  offActors: isList(isText),
  trigger: isAnyOf('rest', 'alt', 'click', 'never'),
  hoverDelay: isAnyOf(150, 300, 500, 800),
  textScale: isAnyOf(1, 1.15, 1.3),
};

/** Some of the settings and nothing else. An object without fields, of whatever kind, changes nothing. */
export const isSettingsChange: Test = (value) => isObject(value) && hasOnly(FIELDS, value);

function hasOnly(fields: Readonly<Record<string, Test>>, value: object): boolean {
  return Object.entries(value).every(([name, field]) => Object.hasOwn(fields, name) && fields[name]?.(field) === true);
}

const SITE_FIELDS: Readonly<Record<string, Test>> = {
  off: isAnyOf(true, false),
  density: isAnyOf('every', 'section', 'page', null),
};

/** Something for one site and nothing else; as above. */
export const isSiteChange: Test = (value) => isObject(value) && hasOnly(SITE_FIELDS, value);

const texts = fc.array(fc.oneof(fc.string(), fc.constantFrom('news.example', 'haaretz', '__proto__')), {
  maxLength: 4,
});
const density = fc.constantFrom('every', 'section', 'page');

export const siteChangeLike: fc.Arbitrary<Json> = fc.record(
  { off: fc.boolean(), density: fc.oneof(density, fc.constant(null)) },
  { requiredKeys: [] },
);

/** Settings of today's form, some of them or all. */
export const settingsLike: fc.Arbitrary<Readonly<Record<string, Json>>> = fc
  .record(
    {
      everywhere: fc.boolean(),
      pausedAt: fc.integer(),
      sites: fc.array(fc.record({ site: fc.string(), off: fc.constant(true), density }, { requiredKeys: ['site'] }), {
        maxLength: 4,
      }),
      density,
      headings: fc.boolean(),
      markStyle: fc.constantFrom('dotted', 'solid', 'tint'),
      relevance: fc.constantFrom('every', 'relevant'),
      cardTone: fc.constantFrom('page', 'system'),
      offActors: texts,
      trigger: fc.constantFrom('rest', 'alt', 'click', 'never'),
      hoverDelay: fc.constantFrom(150, 300, 500, 800),
      textScale: fc.constantFrom(1, 1.15, 1.3),
    },
    { requiredKeys: [] },
  )
  .map((settings) => settings as Readonly<Record<string, Json>>);

/** Settings of any version as they may be stored, and what they must never be taken for. */
export const storedLike: fc.Arbitrary<Json> = fc.oneof(
  anything,
  like(settingsLike),
  like(fc.record({ version: fc.integer({ min: -1, max: 4 }), offSites: texts, density, pausedAt: fc.nat() })),
  fc.tuple(settingsLike, fc.integer({ min: 1, max: 4 })).map(([settings, version]) => ({ ...settings, version })),
);
