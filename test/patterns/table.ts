/**
 * All patterns with their figures and intervals: `npm run patterns`, or `npm run patterns -- P1 P12` for some, `-- --quick` with
 * fewer replications, `-- --write` to put the table on record in `README.md` beside this file.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { PATTERNS } from './all.ts';
import { bandText, hasBand, type Measured, measure } from './pattern.ts';

/** What stands in the specification and has no figure. */
const WITHOUT_FIGURES = [
  {
    id: 'P22',
    statement:
      'Referred customers: worth more and more loyal at a bank, more loyal but of lower margin in telecommunication.',
    reason: 'no universal premium exists: both findings ship as presets of `referral` for a scenario to choose from',
  },
  {
    id: 'P24',
    statement: 'The Bass curve with p = 0.03 and q = 0.38 a year.',
    reason: 'a limit case, tested in `test/theory/spreading.test.ts` (L1, L2); never a daily default',
  },
];

/** What earlier versions gave, as their own records have it; a figure that was read off otherwise then is not there. */
interface Earlier {
  readonly version: string;
  readonly figures: readonly {
    readonly pattern: string;
    readonly figure: string;
    readonly value: number;
    readonly met?: boolean;
  }[];
}
const EARLIER = JSON.parse(readFileSync('test/patterns/earlier.json', 'utf8')) as readonly Earlier[];

const options = process.argv.slice(2);
const asked = options.filter((option) => /^[PN]\d+$/.test(option));
const quick = options.includes('--quick');

const rows: string[] = [];
let met = 0;
let all = 0;
for (const pattern of PATTERNS) {
  if (asked.length > 0 && !asked.includes(pattern.id)) continue;
  const replications = pattern.replications[quick ? 'quick' : 'full'];
  const figures = measure(pattern, replications);
  console.log(`${pattern.id}  ${pattern.statement}  (${replications} replications)`);
  for (const figure of figures) {
    if (hasBand(figure.band)) {
      all++;
      if (figure.met) met++;
    }
    console.log(`  ${shortVerdict(figure)} ${valueText(figure)}  band ${bandText(figure.band)}  ${figure.name}`);
    if (!figure.met && figure.missed !== undefined) console.log(`           ${figure.missed}`);
    rows.push(
      `| ${pattern.id} | ${figure.name} | ${EARLIER.map((version) => earlierText(version, pattern.id, figure)).join(' | ')} | ${valueText(figure)} | ${bandText(figure.band)} | ${verdict(figure)} |`,
    );
  }
}
console.log(`${met} of ${all} figures met`);
if (options.includes('--write')) writeFileSync('test/patterns/README.md', page());

/** The value of an earlier version, in brackets where it lay outside of the band. */
function earlierText({ figures }: Earlier, id: string, { name, band }: Measured): string {
  const was = figures.find(({ pattern, figure }) => pattern === id && figure === name);
  if (was === undefined) return '';
  return was.met === false && hasBand(band) ? `(${was.value})` : String(was.value);
}

function shortVerdict({ met: isMet, band }: Measured): string {
  if (!hasBand(band)) return 'noted   ';
  return isMet ? 'met     ' : 'NOT MET ';
}

function verdict({ met: isMet, missed, band }: Measured): string {
  if (!hasBand(band)) return 'noted';
  return isMet ? 'met' : `**not met**${missed === undefined ? '' : `: ${missed}`}`;
}

/** Value and 95 % interval. */
function valueText({ value, error }: Measured): string {
  const digits = Math.abs(value) >= 20 ? 1 : Math.abs(value) >= 2 ? 2 : 3;
  return `${value.toFixed(digits)} (${(value - 1.96 * error).toFixed(digits)} to ${(value + 1.96 * error).toFixed(digits)})`;
}

function page(): string {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  return [
    '# Patterns of real communities',
    '',
    `Made by \`npm run patterns -- --write\` on ${new Date().toISOString().slice(0, 10)} with version ${version}; ${met} of ${all} figures met. Intervals are 95 %, by`,
    'jackknife over blocks of replications. Parameters are fitted to all patterns together (`calibration/record.md`), never to one; bands are those',
    `of the evidence and are not moved. ${quick ? 'This record was made with `--quick`: fewer replications than the tests play.' : 'The tests play the same replications.'}`,
    '',
    `What earlier versions gave stands beside it, in brackets where it missed the band: ${EARLIER.map(({ version, figures }) => `${version} met ${figures.filter(({ met: was }) => was).length} of ${figures.filter(({ met: was }) => was !== undefined).length}`).join(', ')}.`,
    '',
    `| pattern | figure | ${EARLIER.map(({ version }) => version).join(' | ')} | now (95 % interval) | band | |`,
    `| --- | --- | ${EARLIER.map(() => '---').join(' | ')} | --- | --- | --- |`,
    ...rows,
    '',
    '## What each pattern says, from where, and how it is played',
    '',
    ...PATTERNS.map(
      ({ id, statement, source, setting, replications }) =>
        `- **${id}** ${statement} *Source:* ${source}. *Played:* ${setting}; ${replications.full} replications.`,
    ),
    '',
    '## Without figures',
    '',
    ...WITHOUT_FIGURES.map(({ id, statement, reason }) => `- **${id}** ${statement} Not a test: ${reason}.`),
    '',
  ].join('\n');
}
