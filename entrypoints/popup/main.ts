import { pack } from 'virtual:knowledge';
import '../../assets/panel.css';
import { startPanel } from '../../src/app/panel.ts';

await startPanel(pack);
