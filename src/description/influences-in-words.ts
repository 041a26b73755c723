/** The map of influences as text: an entry for each place from which arrows go, what the outcomes measure, and where strengths come from. */
import type { Language } from '../errors.ts';
import { both, inEach } from '../language/both.ts';
import { saidIn } from '../language/said.ts';
import { QUANTITIES, type Quantity } from '../scenario/influenced.ts';
import { type LeverName, leverNamed } from '../scenario/levers.ts';
import { OUTCOME_NAMES, outcomeNamed } from '../scenario/outcomes.ts';
import { PARAMETERS, type ParameterName } from '../scenario/parameters.ts';
import type { InfluenceMap } from './influence-map.ts';
import type { Influence, Place } from './influences/influence.ts';
import { SUBMODELS } from './submodels.ts';

const WORDS = {
  title: both('What bears on what in this model', '模型中什么影响什么'),
  of: both(
    (scenario: string) => `What bears on what in “${scenario}”`,
    (scenario) => `“${scenario}”中什么影响什么`,
  ),
  reading: both(
    'More of what stands first makes more (+) or less (-) of what follows, or one or the other as the case may be (±). In brackets: the part of the model whose equations say so, and the parameters that set how strong it is.',
    '排在前面者越多，其后各项越多（+）、越少（-），或视情况而定（±）。括号内是给出该方程的子模型，以及决定其强弱的参数。',
  ),
  idle: both(
    (levers: string) => `Not used here: ${levers}.`,
    (levers) => `这里没有使用：${levers}。`,
  ),
  measured: both('What outcomes measure', '各指标所衡量的'),
  evidence: both('Where strengths come from', '强弱的依据'),
  from: both('From', '从'),
  to: both('To', '到'),
  sign: both('Sign', '符号'),
  submodel: both('Part of the model', '子模型'),
  parameters: both('Parameters', '参数'),
  source: both('Evidence', '依据'),
  structure: both('structure of the model', '模型结构'),
  comma: both(', ', '、'),
  colon: both(': ', '：'),
  open: both(' (', '（'),
  close: both(')', '）'),
};

const IN_EACH = inEach(WORDS);

export interface MapGroup {
  readonly title: string;
  readonly rows: readonly string[];
}

function placeNamed(place: Place, language: Language): string {
  return Object.hasOwn(QUANTITIES, place)
    ? QUANTITIES[place as Quantity][language]
    : leverNamed(place as LeverName).words[language];
}

function titleOfMap({ scenario }: InfluenceMap, language: Language): string {
  return scenario === undefined ? IN_EACH[language].title : IN_EACH[language].of(scenario);
}

export function influencesInWords(map: InfluenceMap, language: Language) {
  const own = IN_EACH[language];
  const named = (place: Place) => placeNamed(place, language);
  const places = [...map.levers, ...(Object.keys(QUANTITIES) as Quantity[])];
  const rowOf = ({ to, sign, submodel, by }: Influence) =>
    `${sign} ${named(to)}${own.open}${[saidIn(SUBMODELS[submodel]!.title, language), ...by].join(own.comma)}${own.close}`;
  return {
    title: titleOfMap(map, language),
    reading: own.reading,
    idle: map.idle.length === 0 ? '' : own.idle(map.idle.map(named).join(own.comma)),
    groups: places.flatMap((place): MapGroup[] => {
      const rows = map.influences.filter(({ from }) => from === place).map(rowOf);
      return rows.length === 0 ? [] : [{ title: named(place), rows }];
    }),
    outcomes: {
      title: own.measured,
      rows: OUTCOME_NAMES.map(
        (name) =>
          `${outcomeNamed(name).words[language]}${own.colon}${outcomeNamed(name).measures.map(named).join(own.comma)}`,
      ),
    },
    evidence: {
      title: own.evidence,
      rows: [...new Set(map.influences.flatMap(({ by }) => by))].map(
        (name) => `${name}${own.colon}${saidIn(PARAMETERS[name as ParameterName].source, language)}`,
      ),
    },
  };
}

/** A row an arrow. */
export function mapAsMarkdown(map: InfluenceMap, language: Language): string {
  const own = IN_EACH[language];
  const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
  const row = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  const { reading, idle, outcomes } = influencesInWords(map, language);
  return [
    `# ${titleOfMap(map, language)}`,
    '',
    reading,
    ...(idle === '' ? [] : ['', idle]),
    '',
    row([own.from, own.sign, own.to, own.submodel, own.parameters, own.source]),
    '|---|---|---|---|---|---|',
    ...map.influences.map(({ from, sign, to, submodel, by }) =>
      row([
        placeNamed(from, language),
        sign,
        placeNamed(to, language),
        saidIn(SUBMODELS[submodel]!.title, language),
        by.join(own.comma),
        by.length === 0
          ? own.structure
          : [...new Set(by.map((name) => saidIn(PARAMETERS[name as ParameterName].source, language)))].join(' '),
      ]),
    ),
    '',
    `## ${outcomes.title}`,
    '',
    ...outcomes.rows.map((line) => `- ${line}`),
    '',
  ].join('\n');
}

/** For other programs; its shape is a promise. */
export function mapAsData({ scenario, levers, idle, influences }: InfluenceMap): object {
  return {
    scenario: scenario ?? null,
    levers,
    idle,
    quantities: QUANTITIES,
    influences: influences.map(({ from, to, sign, submodel, by, needs }) => ({
      from,
      to,
      sign,
      submodel,
      parameters: by,
      needs,
    })),
    outcomes: Object.fromEntries(OUTCOME_NAMES.map((name) => [name, outcomeNamed(name).measures])),
  };
}
