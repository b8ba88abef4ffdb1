/** The origin graph of a claim, drawn as a tree of boxes; what can be opened is a button. */
import type { Pack, Statement } from '../../knowledge/model.ts';
import { t } from '../../words/messages.ts';
import { type OriginNode, originTree } from '../origin-tree.ts';
import { Told } from '../parts/sentence.tsx';
import type { Route } from './routes.ts';

interface NodeProps {
  readonly node: OriginNode;
  readonly onGo: (route: Route) => void;
}

function Node({ node, onGo }: NodeProps) {
  const { to, label, note } = node;
  const text = (
    <>
      <b>
        <Told>{label}</Told>
      </b>
      {note && <span>{note}</span>}
    </>
  );
  const look = node.isOrigin ? 'nd origin' : 'nd';
  return (
    <li>
      {to === undefined ? (
        <div class={look}>{text}</div>
      ) : (
        <button type="button" class={look} onClick={() => onGo(to)}>
          {text}
        </button>
      )}
      {node.children.length > 0 && (
        <ul>
          {node.children.map((child) => (
            <Node key={child.key} node={child} onGo={onGo} />
          ))}
        </ul>
      )}
    </li>
  );
}

interface OriginsProps {
  readonly pack: Pack;
  readonly statements: readonly Statement[];
  readonly onGo: (route: Route) => void;
}

export function Origins({ pack, statements, onGo }: OriginsProps) {
  return (
    <>
      <h2 class="ph parted" id="sl-origins">
        <b>{t('claim.origins')}</b>
      </h2>
      <ul class="orig" aria-labelledby="sl-origins">
        {originTree(pack, statements).map((node) => (
          <Node key={node.key} node={node} onGo={onGo} />
        ))}
      </ul>
    </>
  );
}
