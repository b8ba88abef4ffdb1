/**
 * All that the content script holds for the card alone, bundled to see what that costs.
 * @public called by the bench, through the bundle's name
 */

export { default as cardStyles } from '../../assets/card.css?inline';
export { mountCardWith } from '../../src/app/card-content.ts';
export { openCard } from '../../src/page/card-host.ts';
