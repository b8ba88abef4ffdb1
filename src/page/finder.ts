/**
 * Keeps what was found: for each run of text with a possible name in it the candidates, their verdicts and mentions.
 *
 * Knows nothing of when to look (see reading.ts) or of what has changed (see watcher.ts).
 */
import type { Candidate, Matcher } from '../matching/types.ts';
import { type ElementFacts, elementFacts } from './elements.ts';
import type { Mention } from './mention.ts';
import { PageEvidence, type PageFacts } from './page-evidence.ts';
import { pointAt, readRun, type TextRun } from './text-run.ts';

/** A run that holds candidates. */
export interface RunRecord {
  readonly run: TextRun;
  readonly candidates: readonly Candidate[];
  /** For each candidate its mention, `null` where it is none; empty until decided. */
  mentions: (Mention | null)[];
  /** The pass in which the run was last found to stand so. */
  pass: number;
}

export interface Changes {
  readonly added: readonly Mention[];
  readonly removed: readonly Mention[];
  /** Whether some that were known may stand in another order now. */
  readonly moved: boolean;
}

export class Finder {
  readonly #matcher: Matcher;
  readonly #evidence: PageEvidence;
  readonly #records = new Set<RunRecord>();
  readonly #byNode = new Map<Text, RunRecord>();
  /** Texts where a name may begin that are hidden or editable at present. */
  readonly #apart = new Set<Text>();
  readonly #undecided = new Set<RunRecord>();
  readonly #again = new Set<Text>();
  #facts: ElementFacts = elementFacts();
  #pass = 0;
  #lastId = 0;
  #added = new Set<Mention>();
  #removed: Mention[] = [];
  #moved = false;
  /** Set where a text that may hold a name was left alone, since it stands too deep. */
  leftOut = false;
  /** Set where evidence changed so that earlier verdicts may fall differently. */
  evidenceChanged = false;

  constructor(matcher: Matcher, page: PageFacts) {
    this.#matcher = matcher;
    this.#evidence = new PageEvidence(page);
  }

  get records(): ReadonlySet<RunRecord> {
    return this.#records;
  }

  get apart(): ReadonlySet<Text> {
    return this.#apart;
  }

  get facts(): ElementFacts {
    return this.#facts;
  }

  /** Forgets what it knew of styles: to be called before each look at the page. */
  beginPass(): void {
    this.#facts = elementFacts();
    this.#pass += 1;
  }

  recordOf(node: Node): RunRecord | undefined {
    return this.#byNode.get(node as Text);
  }

  /** Reads the run around a text node; the last text node that this settled, at least the node itself. */
  read(node: Text): Text {
    const known = this.#byNode.get(node);
    if (known !== undefined && known.pass === this.#pass) return known.run.nodes.at(-1) ?? node;
    const kind = this.#facts.kindOfText(node);
    if (kind !== 'prose') {
      if (kind === 'apart') this.#apart.add(node);
      if (kind === 'too deep') this.leftOut = true;
      if (known !== undefined) this.#drop(known);
      return node;
    }
    this.#apart.delete(node);
    const run = readRun(node, this.#facts);
    if (known !== undefined && isSameRun(known.run, run)) {
      known.pass = this.#pass;
      // It stands as it was, but perhaps elsewhere.
      this.#moved = true;
    } else {
      this.#replace(run);
    }
    return run.nodes.at(-1) ?? node;
  }

  #replace(run: TextRun): void {
    for (const node of run.nodes) {
      const old = this.#byNode.get(node);
      if (old !== undefined) this.#drop(old);
    }
    const candidates = this.#matcher.candidates(run.text);
    if (candidates.length === 0) return;
    const record: RunRecord = { run, candidates, mentions: [], pass: this.#pass };
    this.#records.add(record);
    for (const node of run.nodes) {
      this.#byNode.set(node, record);
      this.#again.delete(node);
    }
    this.#undecided.add(record);
    this.#count(record, 1);
  }

  #drop(record: RunRecord): void {
    this.#records.delete(record);
    this.#undecided.delete(record);
    this.#count(record, -1);
    for (const node of record.run.nodes) {
      if (this.#byNode.get(node) !== record) continue;
      this.#byNode.delete(node);
      // Its neighbours may still hold a name.
      if (node.isConnected) this.#again.add(node);
    }
    for (const mention of record.mentions) this.#retract(mention);
  }

  #retract(mention: Mention | null): void {
    if (mention !== null && !this.#added.delete(mention)) this.#removed.push(mention);
  }

  #count(record: RunRecord, by: 1 | -1): void {
    for (const candidate of record.candidates) {
      const key = this.#matcher.countKey(candidate, record.run.text);
      if (key === null) continue;
      if (this.#evidence.add(key, by)) this.evidenceChanged = true;
    }
  }

  /** Texts that lost their record and may stand in another run now. Empties the list. */
  takeAgain(): Text[] {
    const again = [...this.#again];
    this.#again.clear();
    return again;
  }

  /** Drops runs of which a node has left the document. */
  dropRemoved(): void {
    for (const record of this.#records) {
      if (record.run.nodes.some((node) => !node.isConnected)) this.#drop(record);
    }
    for (const node of this.#apart) {
      if (!node.isConnected) this.#apart.delete(node);
    }
  }

  /** Drops what a pass over the whole page did not meet again. */
  dropUnmet(): void {
    for (const record of this.#records) {
      if (record.pass !== this.#pass) this.#drop(record);
    }
  }

  takeUndecided(): RunRecord[] {
    const undecided = [...this.#undecided];
    this.#undecided.clear();
    return undecided;
  }

  /** Decides a run's candidates by what is known of the page now; mentions whose verdict stands are kept. */
  decide(record: RunRecord): void {
    if (!this.#records.has(record)) return;
    const { run, candidates } = record;
    record.mentions = candidates.map((candidate, index) => {
      const before = record.mentions[index] ?? null;
      const { ids, by, because } = this.#matcher.decide(run.text, candidate, this.#evidence);
      if (before !== null && before.because === because && before.certainty === by && isSameList(before.actors, ids)) {
        return before;
      }
      this.#retract(before);
      if (ids.length === 0) return null;
      const mention: Mention = {
        id: ++this.#lastId,
        actors: ids,
        certainty: by,
        because,
        text: run.text.slice(candidate.start, candidate.end),
        range: rangeOf(run, candidate),
      };
      this.#added.add(mention);
      return mention;
    });
  }

  /** What was found and lost since the last call. */
  takeChanges(): Changes {
    const changes = { added: [...this.#added], removed: this.#removed, moved: this.#moved };
    this.#moved = false;
    this.#added = new Set();
    this.#removed = [];
    return changes;
  }
}

function rangeOf(run: TextRun, candidate: Candidate): StaticRange {
  const start = pointAt(run, candidate.start, 'start');
  const end = pointAt(run, candidate.end, 'end');
  return new StaticRange({
    startContainer: start.node,
    startOffset: start.offset,
    endContainer: end.node,
    endOffset: end.offset,
  });
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

function isSameRun(a: TextRun, b: TextRun): boolean {
  return (
    a.text === b.text && a.nodes.length === b.nodes.length && a.nodes.every((node, index) => node === b.nodes[index])
  );
}
