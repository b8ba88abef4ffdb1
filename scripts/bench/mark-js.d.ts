/** The part of mark.js that is used; the package brings no types. */
declare module 'mark.js' {
  interface MarkOptions {
    readonly accuracy: 'exactly';
    readonly separateWordSearch: boolean;
    readonly caseSensitive: boolean;
    readonly acrossElements: boolean;
    readonly each: () => void;
  }

  export default class Mark {
    constructor(context: Element);
    mark(names: string[], options: MarkOptions): void;
  }
}
