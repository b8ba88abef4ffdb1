/** What the documents tell, in the order told. Gaps mean nothing, and the lanes are not joined. */
import type { ActorId, Pack } from '../../knowledge/model.ts';
import { count, t, told } from '../../words/messages.ts';
import { stanceName } from '../../words/wording.ts';
import { Sentence, useTold } from '../parts/sentence.tsx';
import { StatementText } from '../parts/statement.tsx';
import { type LaneEntry, lanesOf } from './lanes.ts';

function Entry({ entry: { time, line, inferred } }: { readonly entry: LaneEntry }) {
  const ofPack = useTold();
  return (
    <li>
      <div class="w">
        {time !== null && (
          <q class="exact" {...ofPack}>
            “{time}”
          </q>
        )}
      </div>
      <div class="b">
        <p class="meta">{stanceName(line.stance)}</p>
        <StatementText line={line} />
        {inferred && (
          <p class="note">
            <Sentence text={t('claim.inferred', { why: told(inferred) })} />
          </p>
        )}
      </div>
    </li>
  );
}

export function Timeline({ pack, actor }: { readonly pack: Pack; readonly actor: ActorId | null }) {
  return (
    <>
      <p class="meta lead">{t('picture.timelineLead')}</p>
      <div class="lanes">
        {lanesOf(pack, actor).map(({ document, author, timed, untimed }) => (
          <section key={document} aria-label={t('picture.lane', { author })}>
            <h2 class="ph parted">
              <b>
                <Sentence text={t('picture.lane', { author: told(author) })} />
              </b>
            </h2>
            <ol class="tl">
              {timed.map((entry) => (
                <Entry key={entry.line.id} entry={entry} />
              ))}
              <li class="now">
                <div class="w">{t('picture.asWritten')}</div>
                <div class="b">
                  <p>
                    <Sentence text={t('picture.theText', { author: told(author) })} />
                  </p>
                </div>
              </li>
            </ol>
            {untimed.length > 0 && (
              <details class="untimed">
                <summary>{count('picture.untimed', untimed.length)}</summary>
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
