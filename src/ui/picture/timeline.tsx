/** What the documents tell, in the order told. Gaps mean nothing, and the lanes are not joined. */
import type { ActorId, Pack } from '../../knowledge/model.ts';
import { StatementText } from '../parts/statement.tsx';
import { count } from '../words.ts';
import { type LaneEntry, lanesOf } from './lanes.ts';

function Entry({ entry: { time, line, inferred } }: { readonly entry: LaneEntry }) {
  return (
    <li>
      <div class="w">{time === null ? '' : <q class="exact">“{time}”</q>}</div>
      <div class="b">
        <p class="meta">{line.stance}</p>
        <StatementText line={line} />
        {inferred && <p class="note">Its place is inferred: {inferred}</p>}
      </div>
    </li>
  );
}

export function Timeline({ pack, actor }: { readonly pack: Pack; readonly actor: ActorId | null }) {
  return (
    <>
      <p class="meta lead">
        In the order told, a lane for each document. Gaps mean nothing. No document gives a year, so the lanes are not
        joined.
      </p>
      <div class="lanes">
        {lanesOf(pack, actor).map(({ document, author, timed, untimed }) => (
          <section key={document} aria-label={`As ${author} tells it`}>
            <h2 class="ph parted">
              <b>As {author} tells it</b>
            </h2>
            <ol class="tl">
              {timed.map((entry) => (
                <Entry key={entry.line.id} entry={entry} />
              ))}
              <li class="now">
                <div class="w">as it is written</div>
                <div class="b">
                  <p>The text by {author}</p>
                </div>
              </li>
            </ol>
            {untimed.length > 0 && (
              <details class="untimed">
                <summary>No time given: {count(untimed.length, 'statement')}</summary>
                <ul class="tl">
                  {untimed.map((entry) => (
                    <Entry key={entry.line.id} entry={entry} />
                  ))}
                </ul>
              </details>
            )}
          </section>
        ))}
      </div>
    </>
  );
}
