/** A page and what becomes of it, as plain data: made in Node, built and changed in a real page. */

/** A text, or an element with what is in it. */
export type PageNode =
  | string
  | {
      readonly tag: string;
      readonly style?: string;
      /** What is in it stands in an open shadow root, before a slot for what is put into the element later. */
      readonly shadow?: true;
      readonly inside: readonly PageNode[];
    };

/** One change. Nodes are told by number among all nodes of the page, modulo their count. */
export interface PageChange {
  readonly kind:
    | 'append'
    | 'insert before'
    | 'remove'
    | 'write'
    | 'split'
    | 'normalize'
    | 'style'
    | 'toggle'
    | 'move'
    | 'wrap'
    | 'unwrap'
    | 'empty';
  readonly at: number;
  readonly other: number;
  readonly node: PageNode;
  readonly text: string;
  readonly style: string;
  readonly attribute: string;
  /** How long the page waits afterwards, in milliseconds. */
  readonly pause: number;
}

export interface PageCase {
  readonly body: readonly PageNode[];
  readonly changes: readonly PageChange[];
}
