import { pack } from 'virtual:knowledge';
import { render } from 'preact';
import { currentTab, mentionsOfTab } from '../../src/platform/panel.ts';

const tab = await currentTab();
const found = tab === null ? null : await mentionsOfTab(tab);
const root = document.querySelector('#panel');
if (root !== null) {
  render(
    <main>
      <h1>{found?.site ?? 'Sidelight'}</h1>
      <ul>
        {pack.actors.map(({ id, name }) => (
          <li key={id}>
            {name} {found?.mentions.filter(({ actors }) => actors[0] === id).length ?? 0}
          </li>
        ))}
      </ul>
    </main>,
    root,
  );
}
