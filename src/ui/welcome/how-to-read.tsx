/** How to read a card, told by its own parts. */
import { t } from '../../words/messages.ts';

const PARTS = [
  ['welcome.readHeading', 'welcome.readHeadingText'],
  ['stance.alleges', 'welcome.readAllegesText'],
  ['stance.denies', 'welcome.readDeniesText'],
  ['beside.answer', 'welcome.readAnswerText'],
  ['beside.restsOn', 'welcome.readRestsOnText'],
] as const;

export function HowToRead() {
  return (
    <>
      <h2>{t('welcome.read')}</h2>
      <dl class="st">
        {PARTS.map(([word, meaning]) => (
          <>
            <dt key={word}>{t(word)}</dt>
            <dd>{t(meaning)}</dd>
          </>
        ))}
      </dl>
    </>
  );
}
