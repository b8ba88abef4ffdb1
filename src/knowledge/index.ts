/** The surface of the knowledge: its model, and the questions that can be put to a pack. */
export { actorsInRole, answersFor, claimUnit } from './claim-unit.ts';
export { asserts, corroboration } from './corroboration.ts';
export { cardUnits, dossierOf, SECTION_ORDER } from './dossier.ts';
export type * from './dossier-model.ts';
export type * from './model.ts';
export { PACK_FORMAT, STANCES } from './model.ts';
export * from './wording.ts';
