/** `npm run knowledge -- COMMAND …`: checks the seeds and shows what they compile to. */
import { addDocument } from './knowledge/add-document.ts';
import { check } from './knowledge/check.ts';
import { type Command, UsageError } from './knowledge/command.ts';
import { diff } from './knowledge/diff.ts';
import { exportPack } from './knowledge/export.ts';
import { locate } from './knowledge/locate.ts';
import { writeSchemas } from './knowledge/schemas.ts';
import { show } from './knowledge/show.ts';
import { stamp } from './knowledge/stamp.ts';

const COMMANDS: Readonly<Record<string, Command>> = {
  check,
  show,
  locate,
  'add-document': addDocument,
  diff,
  export: exportPack,
  schemas: writeSchemas,
  stamp,
};

const [name = '', ...rest] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (command === undefined) {
  console.error(
    `Usage: npm run knowledge -- COMMAND\n${Object.values(COMMANDS)
      .map((known) => `  ${known.usage}\n`)
      .join('')}`,
  );
  process.exitCode = 2;
} else {
  try {
    process.exitCode = command.run(rest);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\nUsage: npm run knowledge -- ${command.usage}`);
    process.exitCode = 2;
  }
}
