/** The page of the league: how to read it, what is known of each lever beside what the model does, and a table and a picture per preset. */
import type { Language } from '#hearsay/errors.js';
import { outcomeNamed } from '#hearsay/scenario/outcomes.js';
import { COLUMNS, type Column, type Effect, isInPoints, type PresetEffects } from './effects.ts';
import { LEVER_GROUPS } from './levers.ts';
import { COLUMN_WORDS, LEAGUE_WORDS, PRESET_WORDS } from './words.ts';

export function pageOf(league: readonly PresetEffects[], language: Language): string {
  const words = LEAGUE_WORDS[language];
  return [
    `# ${words.title}`,
    '',
    ...words.howToRead({ replications: league[0]!.replications, levers: namesOf().length }),
    '',
    `## ${words.known}`,
    '',
    words.knownNote(league.length),
    '',
    ...knownTables(league, language),
    ...league.flatMap((effects) => presetSection(effects, language)),
  ].join('\n');
}

/** Signed, with its 95 % interval for the tables; bold where it is clear. */
const cellText = (effect: Effect): string => {
  const text = effectText(effect);
  const [low, high] = effect.interval;
  const marked = effect.isClear ? `**${text}**` : text;
  return low === null || low === high ? marked : `${marked} (${signed(low)}…${signed(high)})`;
};

/** Signed; a dash where there is nothing to compare. */
export const effectText = ({ size }: Effect): string => (size === null ? '–' : signed(size));

function signed(value: number): string {
  const size = Math.abs(value);
  // What differs by less than the last digit is told apart from what is the same to the last bit.
  if (size > 0 && size < 0.05) return value > 0 ? '+0.0' : '−0.0';
  const text = size >= 9.95 ? String(Math.round(size)) : size.toFixed(1);
  return size === 0 ? '0' : `${value > 0 ? '+' : '−'}${text}`;
}

const namesOf = (): string[] => LEVER_GROUPS.flatMap(({ levers }) => Object.keys(levers));

/** The model beside the world: once for all presets, so that six tables need not repeat it. */
function knownTables(league: readonly PresetEffects[], language: Language): string[] {
  const words = LEAGUE_WORDS[language];
  return LEVER_GROUPS.flatMap(({ title, levers }) => [
    `| ${title[language]} | ${words.inTheModel} | ${words.known} |`,
    '| --- | --- | --- |',
    ...Object.entries(levers).map(
      ([name, { label, known }]) =>
        `| ${label[language]}<br>\`${name}\` | ${clearlyMoved(league, name, language)} | ${known[language]} |`,
    ),
    '',
  ]);
}

/** `messages + (5), cost + (6)`: what is clear, with the number of presets; staying, talk and trust before money. */
function clearlyMoved(league: readonly PresetEffects[], name: string, language: Language): string {
  const moved = COLUMNS.flatMap((column) =>
    ([1, -1] as const).flatMap((sign) => {
      const count = league.filter(({ levers }) => {
        const { isClear, size } = levers[name]![column];
        return isClear && Math.sign(size!) === sign;
      }).length;
      return count === 0 ? [] : [`${COLUMN_WORDS[column][language]} ${sign > 0 ? '+' : '−'} (${count})`];
    }),
  );
  return moved.length === 0 ? LEAGUE_WORDS[language].nothingClear : moved.join(LEAGUE_WORDS[language].comma);
}

function presetSection({ preset, base, levers }: PresetEffects, language: Language): string[] {
  const words = LEAGUE_WORDS[language];
  const name = PRESET_WORDS[preset][language];
  const head = COLUMNS.map((column) => `${COLUMN_WORDS[column][language]}, ${isInPoints(column) ? words.points : '%'}`);
  return [
    `## ${name}`,
    '',
    `\`preset: ${preset}\`. ${words.basis(COLUMNS.map((column) => baseText(column, base[column], language)).join(words.comma))}`,
    '',
    `![${words.pictureTitle(name)}](${pictureName(preset, language)})`,
    '',
    `| ${words.lever} | ${head.join(' | ')} |`,
    `| --- |${COLUMNS.map(() => ' ---: |').join('')}`,
    ...LEVER_GROUPS.flatMap(({ levers: group }) =>
      Object.entries(group).map(
        ([lever, { label }]) =>
          `| ${label[language]} | ${COLUMNS.map((column) => cellText(levers[lever]![column])).join(' | ')} |`,
      ),
    ),
    '',
  ];
}

function baseText(column: Column, value: number, language: Language): string {
  const shown = isInPoints(column) ? value.toFixed(3) : value >= 10 ? String(Math.round(value)) : value.toFixed(1);
  return `${outcomeNamed(column).words[language]} ${shown}`;
}

/** Only SVG: the same pictures as PNG would take three times the room in the package. */
export const pictureName = (preset: string, language: Language): string =>
  language === 'en' ? `${preset}.svg` : `${preset}.${language}.svg`;
