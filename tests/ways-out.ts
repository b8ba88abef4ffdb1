/** What no program of ours may say: looked for in the sources and, by another test, in the built files. */

/** Ways to the network and to code from text, as words of a program. A method named `fetch` of a package is none. */
export const WAYS_OUT =
  /(?:(?<![\w$.])|(?:window|self|globalThis)\.)fetch\s*\((?!\w+(?:,\w+)*\)\{)|\b(?:XMLHttpRequest|WebSocket|WebTransport|EventSource|sendBeacon|RTCPeerConnection|importScripts|eval\s*\(|new Function\b|document\.write|navigator\.serviceWorker|connectNative|new Image\b|import\(\s*["'`]\w+:)/;

/** Ways from text to markup. Packages have them built in; ours never says them. */
export const MARKUP_FROM_TEXT =
  /\b(?:innerHTML|insertAdjacentHTML|createContextualFragment|DOMParser|dangerouslySetInnerHTML|srcdoc|setHTML(?:Unsafe)?|parseHTML(?:Unsafe)?)\b|\bouterHTML\s*=[^=]/;
