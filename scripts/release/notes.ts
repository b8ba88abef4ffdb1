/**
 * What a changelog says of a version, without the heading.
 *
 * @throws Error where the tag is not that of the version, or where the changelog has no dated, filled section for it.
 */
export function notesOf(tag: string, version: string, changelog: string): string {
  if (tag !== `v${version}`) throw new Error(`The tag is "${tag}", but package.json has version ${version}.`);
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find((candidate) => candidate.startsWith(`[${version}]`));
  const [heading = '', ...lines] = section?.split('\n') ?? [];
  const notes = lines.join('\n').trim();
  if (!/^\[\S+\] - \d{4}-\d{2}-\d{2}$/.test(heading) || notes === '') {
    throw new Error(`CHANGELOG.md wants a section "## [${version}] - YEAR-MONTH-DAY" that says what changed.`);
  }
  return notes;
}
