/**
 * The table of what the handbooks teach, and which of it works: `npm run handbook -- [--row H76,H77] [--kind claim]
 * [--replications 16] [--lang zh] [--write]`.
 *
 * Every row that says it works is played. `--write` makes the page of claims in `scenarios/handbook` anew, for which `--kind claim` is enough.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { judge } from './judge.ts';
import { howText, type Judged, pageOf } from './page.ts';
import { createPlayer } from './play.ts';
import { readEvidence, readSubjects } from './row.ts';
import { HANDBOOK_WORDS, LANGUAGES } from './words.ts';

const FOLDER = 'scenarios/handbook';

const { values: options } = parseArgs({
  options: {
    row: { type: 'string' },
    kind: { type: 'string' },
    replications: { type: 'string', default: '16' },
    lang: { type: 'string', default: 'en' },
    write: { type: 'boolean', default: false },
  },
});
const replications = Number(options.replications);
if (!Number.isInteger(replications) || replications < 2)
  stop(`--replications: "${options.replications}" is not a whole number from 2 on`);
const language =
  LANGUAGES.find((one) => one === options.lang) ?? stop(`--lang: "${options.lang}" is neither en nor zh`);
const subjects = readSubjects();
const asked = options.row?.split(',');
const all = subjects.flatMap(({ rows }) => rows);
for (const id of asked ?? [])
  if (!all.some((row) => row.id === id)) stop(`--row: no row "${id}"; they are H1 to H${all.length}`);
if (options.kind !== undefined && !all.some(({ kind }) => kind === options.kind))
  stop(`--kind: "${options.kind}" is neither lever, claim, measure nor kind`);
if (options.write && (asked !== undefined || (options.kind ?? 'claim') !== 'claim'))
  stop('--write makes the page of all claims: leave --row out, and --kind other than claim');

const words = HANDBOOK_WORDS[language];
const evidence = readEvidence();
const player = createPlayer();
const judged: Judged[] = [];
for (const { words: subject, rows } of subjects) {
  const some = rows.filter(({ id, kind }) => (asked?.includes(id) ?? true) && kind === (options.kind ?? kind));
  if (some.length === 0) continue;
  console.log(`\n${subject[language]}`);
  for (const row of some) {
    const one = { row, ...judge(row, evidence, player, replications) };
    judged.push(one);
    const mark = one.works ? words.works : words.worksNot;
    console.log(`${row.id.padEnd(5)}${mark}  ${row[language]}${words.colon}${howText(one, language)}`);
  }
}
if (options.write) {
  mkdirSync(FOLDER, { recursive: true });
  for (const each of LANGUAGES)
    writeFileSync(
      `${FOLDER}/README${each === 'en' ? '' : `.${each}`}.md`,
      pageOf(judged, subjects, evidence, replications, each),
    );
}
const working = judged.filter(({ works }) => works).length;
console.log(`\n${words.count({ working, all: judged.length })}`);

function stop(message: string): never {
  console.error(message);
  process.exit(2);
}
