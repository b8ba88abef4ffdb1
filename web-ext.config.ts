import { defineWebExtConfig } from 'wxt';

/** `wxt dev` builds and reloads; `npm start` opens the browser. */
export default defineWebExtConfig({ disabled: true });
