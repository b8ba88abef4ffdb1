/** How to read a card, told by its own parts. */
const PARTS = [
  ['Whether …', 'The heading is nobody’s claim. It names what is in question.'],
  [
    'alleges',
    'Each line is somebody’s, and says whose and through whom. Their own words stand in quotation marks, in another typeface.',
  ],
  ['denies', 'What was answered stands right below, in the same size.'],
  ['answer', 'Where there is none, the card says that none is recorded in the documents.'],
  ['rests on', 'Two documents that retell one report are one origin.'],
] as const;

export function HowToRead() {
  return (
    <>
      <h2>How to read a card</h2>
      <dl class="st">
        {PARTS.map(([word, meaning]) => (
          <>
            <dt key={word}>{word}</dt>
            <dd>{meaning}</dd>
          </>
        ))}
      </dl>
    </>
  );
}
