/** What is wrong with a YAML text, in the words of the parser, and how to mend it, in ours. */
import { type Document, type ErrorCode, visit, type YAMLError } from 'yaml';

/** A problem and the offset in the text where it stands, in UTF-16 units. */
export interface YamlProblem {
  readonly offset: number;
  readonly message: string;
}

const QUOTE = 'Put the value in quotation marks';
const MENDING: Readonly<Partial<Record<ErrorCode, string>>> = {
  BAD_DIRECTIVE: 'Take the line that begins with "%" out',
  BAD_DQ_ESCAPE: 'Write two backslashes for one, or use single quotation marks',
  BAD_INDENT: 'Indent two spaces more for each level, alike in each list and map, and close every bracket',
  BLOCK_AS_IMPLICIT_KEY: 'Put a value that holds ": " in quotation marks, or mend the indentation',
  BLOCK_IN_FLOW: 'Close the bracket before a list or map on lines of their own',
  DUPLICATE_KEY: 'Take one of them out',
  KEY_OVER_1024_CHARS: 'Close the quotation mark before the colon',
  MISSING_CHAR: 'Add it, or put the value in quotation marks',
  MULTILINE_IMPLICIT_KEY: 'Put the key and its colon on one line',
  MULTIPLE_DOCS: 'Take out lines of "---" and "..."',
  NON_STRING_KEY: 'Put the key in quotation marks',
  RESOURCE_EXHAUSTION: 'Nest less deeply',
  TAB_AS_INDENT: 'Indent with spaces',
};

/** Every problem of a text that was parsed, in the order in which the parser met them. */
export function yamlProblems(document: Document.Parsed): YamlProblem[] {
  const problems = [...document.errors, ...document.warnings];
  // What nests too deeply is told once for every level.
  const endless = problems.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
  const told = endless === undefined ? problems : [endless];
  return [...told.map((problem) => explained(document, problem)), ...aliases(document)];
}

function explained(document: Document.Parsed, { code, message, pos }: YAMLError): YamlProblem {
  const [, mark] = /^Missing closing (["'])quote$/.exec(message) ?? [];
  if (mark !== undefined) {
    const offset = openingOf(document, pos[0]);
    return { offset, message: `This is not valid YAML: the quotation mark ${mark} is not closed. Close it.` };
  }
  const told = message.replace(/[.:]?$/, '.');
  return { offset: pos[0], message: `This is not valid YAML: ${told} ${MENDING[code] ?? QUOTE}.` };
}

/** Where the quotation begins that is still open at an offset. */
function openingOf(document: Document.Parsed, offset: number): number {
  let opening = offset;
  visit(document, {
    Scalar(_key, { type, range }) {
      if (type?.startsWith('QUOTE') && range && range[0] <= offset && offset <= range[1]) opening = range[0];
    },
  });
  return opening;
}

/** Seeds repeat no value by reference: who reads one place reads all of it, and nothing can go round. */
function aliases(document: Document.Parsed): YamlProblem[] {
  const problems: YamlProblem[] = [];
  visit(document, {
    Alias(_key, { source, range }) {
      problems.push({ offset: range?.[0] ?? 0, message: `"*${source}" is a reference. Write the value out.` });
    },
  });
  return problems;
}
