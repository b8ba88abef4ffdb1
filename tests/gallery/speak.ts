/** Says which messages the gallery speaks, as its address has it; to be imported before what speaks them. */
import { speak } from '../../src/words/messages.ts';

const parameters = new URLSearchParams(location.search);
const words = MESSAGES[parameters.get('words') === 'pseudo' ? 'pseudo' : 'english'];
const mirrored = parameters.get('dir') === 'rtl';

speak((key) => (key === 'locale.direction' && mirrored ? 'rtl' : (words[key] ?? '')));
