/** The surface of the knowledge: its model, and the questions that can be put to a pack. */
export { checkCopy } from './check-copy.ts';
export { answersFor, claimUnit } from './claim-unit.ts';
export { corroboration } from './corroboration.ts';
export { cardUnits, dossierOf } from './dossier.ts';
export type * from './dossier-model.ts';
export type * from './model.ts';
export { PACK_FORMAT, STANCES } from './model.ts';
export { storedForm } from './stored-form.ts';
