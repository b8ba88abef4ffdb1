/** Lets a reader who has a document compare it with what the knowledge was derived from; nothing leaves the page. */
import { useState } from 'preact/hooks';
import { type CopyCheck as Checked, checkCopy } from '../../knowledge/check-copy.ts';
import type { ClaimId, Pack } from '../../knowledge/model.ts';
import { count, t } from '../../words/messages.ts';
import { Message, Told } from '../parts/sentence.tsx';
import { TextLink } from '../parts/text-link.tsx';

/** SHA-256 of a text as UTF-8, in lower-case hexadecimal. */
async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What the check found, in one sentence. */
function verdict({ document, same, places }: Checked): string {
  if (document === null) return t('document.isNone');
  if (same) return t('document.isSame');
  const agreeing = places.filter(({ agrees }) => agrees).length;
  return count('document.isOther', places.length, { agreeing: String(agreeing) });
}

interface CopyCheckProps {
  readonly pack: Pack;
  readonly onOpenClaim: (id: ClaimId) => void;
}

export function CopyCheck({ pack, onOpenClaim }: CopyCheckProps) {
  const [copy, setCopy] = useState('');
  const [checked, setChecked] = useState<Checked | null>(null);
  const check = async (text: string) => setChecked(text.trim() === '' ? null : await checkCopy(pack, text, sha256));
  const drop = async (event: DragEvent) => {
    const file = event.dataTransfer?.files[0];
    if (file === undefined) return;
    event.preventDefault();
    const text = await file.text();
    setCopy(text);
    await check(text);
  };
  return (
    <details class="stands">
      <summary>{t('document.check')}</summary>
      <textarea
        class="copy"
        rows={5}
        aria-label={t('document.yourCopy')}
        placeholder={t('document.paste')}
        value={copy}
        onInput={(event) => setCopy(event.currentTarget.value)}
        onDragOver={(event) => event.preventDefault()}
        onDrop={drop}
      />
      <p>
        <button type="button" class="btn" onClick={() => check(copy)}>
          {t('document.checkNow')}
        </button>{' '}
        <span class="meta">{t('document.notKept')}</span>
      </p>
      <div role="status">{checked && <p>{verdict(checked)}</p>}</div>
      {checked?.document && (
        <ul>
          {checked.places.map(({ evidence, text, agrees, claim }) => (
            <li key={`${claim.id} ${evidence.range.join()} ${evidence.role}`} class="place">
              <p class="meta">
                <Message
                  of={agrees ? 'document.placeAgrees' : 'document.placeDiffers'}
                  start={evidence.range[0]}
                  end={evidence.range[1]}
                  claim={
                    <TextLink onOpen={() => onOpenClaim(claim.id)}>
                      <Told>{claim.heading}</Told>
                    </TextLink>
                  }
                />
              </p>
              <q class="words" lang={checked.document?.language} dir="auto">
                {text}
              </q>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
