import { everyday, matcherData } from 'virtual:matcher';
import { defineContentScript } from 'wxt/utils/define-content-script';
import cardStyles from '../../assets/card.css?inline';
import markStyles from '../../assets/mark.css?inline';
import { lazyMatcher } from '../../src/app/lazy-matcher.ts';
import { readFrame } from '../../src/app/read-frame.ts';
import { loadMatcher } from '../../src/matching/index.ts';

export default defineContentScript({
  matches: ['*://*/*', 'file:///*'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  main: () =>
    void readFrame({ matcher: lazyMatcher(() => loadMatcher(matcherData)), everyday, cardStyles, markStyles }),
});
