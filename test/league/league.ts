/**
 * Plays every lever by itself under every preset: `npm run league -- [--preset chat,forum] [--replications 20] [--write]`.
 *
 * Prints the table of each preset; with `--write` the pages and pictures of `scenarios/league` are made anew, for which all presets must be
 * played.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { drawChart } from '#hearsay/node.js';
import { PRESETS, type PresetName } from '#hearsay/scenario/presets.js';
import { COLUMNS, effectsUnder, type PresetEffects } from './effects.ts';
import { LEVER_GROUPS } from './levers.ts';
import { effectText, pageOf, pictureName } from './page.ts';
import { pictureOf } from './picture.ts';
import { slimmed } from './slimmed.ts';
import { LANGUAGES } from './words.ts';

const FOLDER = 'scenarios/league';
const ALL = Object.keys(PRESETS) as PresetName[];

const { values: options } = parseArgs({
  options: {
    preset: { type: 'string' },
    replications: { type: 'string', default: '20' },
    write: { type: 'boolean', default: false },
  },
});
const presets = (options.preset?.split(',') ?? ALL) as PresetName[];
const replications = Number(options.replications);
const unknown = presets.filter((preset) => !ALL.includes(preset));
if (unknown.length > 0) stop(`--preset: no preset "${unknown[0]}"; there are ${ALL.join(', ')}`);
if (!Number.isInteger(replications) || replications < 2)
  stop(`--replications: "${options.replications}" is not a whole number from 2 on`);
if (options.write && presets.length < ALL.length) stop('--write makes the page of all presets: leave --preset out');

const league: PresetEffects[] = [];
for (const preset of presets) {
  const started = process.cpuUsage();
  const effects = await effectsUnder(preset, replications);
  const { user, system } = process.cpuUsage(started);
  league.push(effects);
  console.log(`\n${preset}, ${replications} replications, ${Math.round((user + system) / 1e6)} s of processor time`);
  console.log(['lever'.padEnd(20), ...COLUMNS.map((column) => column.padStart(14))].join(''));
  console.log(
    ['(base)'.padEnd(20), ...COLUMNS.map((column) => effects.base[column].toPrecision(4).padStart(14))].join(''),
  );
  for (const name of LEVER_GROUPS.flatMap(({ levers }) => Object.keys(levers))) {
    const cells = COLUMNS.map((column) => {
      const effect = effects.levers[name]![column];
      return `${effectText(effect)}${effect.isClear ? '*' : ' '}`.padStart(14);
    });
    console.log([name.padEnd(20), ...cells].join(''));
  }
}
if (options.write) {
  mkdirSync(FOLDER, { recursive: true });
  for (const language of LANGUAGES) {
    writeFileSync(`${FOLDER}/README${language === 'en' ? '' : `.${language}`}.md`, pageOf(league, language));
    for (const effects of league) {
      const { svg } = await drawChart(pictureOf(effects, language));
      writeFileSync(`${FOLDER}/${pictureName(effects.preset, language)}`, slimmed(svg));
    }
  }
}

function stop(message: string): never {
  console.error(message);
  process.exit(2);
}
