/**
 * The model's description of itself as it stands in a scenario: the ODD protocol (overview, design concepts, details) of
 * Grimm et al. 2020, "The ODD protocol for describing agent-based and other simulation models: a second update", as Markdown.
 *
 * What can be read from the tables of parameters, outcomes and levers is read from them. Phases of a day and
 * columns of members are read from the engine. The rest stands in this folder, one file for each submodel and one for each other table, and
 * tests hold those to the engine: a mechanism that is added has to be described.
 */

import { PHASES } from '../engine/day.ts';
import { boundsInWords } from '../numeric/bounds.ts';
import { PURPOSE_TABLE, PURPOSES } from '../random/purposes.ts';
import { datedEntries } from '../scenario/levers/dated.ts';
import { LEVERS, leverNamed } from '../scenario/levers.ts';
import { OUTCOME_NAMES, OUTCOMES } from '../scenario/outcomes.ts';
import { PARAMETER_NAMES, PARAMETERS, type ParameterName } from '../scenario/parameters.ts';
import { PRESETS, parametersOf } from '../scenario/presets.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Strategy } from '../scenario/strategy.ts';
import { CONCEPTS } from './concepts.ts';
import { graphInWords, percent, settingInWords } from './in-words.ts';
import { LIMITS } from './limits.ts';
import { MACHINERY } from './machinery.ts';
import { code, escaped, plainNumber, table } from './markdown.ts';
import { OTHER_PATTERNS, PATTERNS } from './patterns.ts';
import { referencesIn } from './references.ts';
import { ENTITIES, MEMBER_STATE, MESSAGE_KINDS, OFFENCES, PERSON_STATUS } from './state.ts';
import type { Submodel, SwitchName } from './submodel.ts';
import { SUBMODELS } from './submodels.ts';

/** The whole description; text from the scenario is escaped. */
export function oddProtocol(scenario: Scenario): string {
  const description = descriptionOf(scenario);
  return [description, ...otherPatterns(description), ...references(description)].join('\n');
}

/** The patterns that are named by their number without standing in the table of patterns. */
function otherPatterns(description: string): string[] {
  const named = OTHER_PATTERNS.filter(({ id }) => new RegExp(`\\b${id}\\b`).test(description));
  if (named.length === 0) return [];
  return [
    '## Other patterns named above',
    '',
    ...table(
      ['pattern', 'evidence', 'statement'],
      named.map(({ id, evidence, statement }) => [id, evidence, statement]),
    ),
    '',
  ];
}

function references(description: string): string[] {
  const named = referencesIn(`${description}${otherPatterns(description).join('')}`);
  const link = (doi: string | undefined) => (doi === undefined ? '' : ` <https://doi.org/${doi}>`);
  return ['## References', '', ...named.map(({ text, doi }) => `- ${text}${link(doi)}`), ''];
}

function descriptionOf(scenario: Scenario): string {
  return [
    `# ${escaped(scenario.name)}: model description (ODD)`,
    '',
    'The description follows the ODD protocol (Grimm et al. 2020). It was made from the tables that the program itself uses and holds for this',
    'scenario: values are those of its preset and its own. "Specification" means the equations that were written down, with their evidence,',
    'before the program; where the program completes them or departs from them, the submodel says so and why. σ(x) = 1/(1 + e^(-x)).',
    '',
    ...purposeAndPatterns(scenario),
    ...entitiesStateAndScales(scenario),
    ...processAndSchedule(),
    ...designConcepts(scenario),
    ...initialization(scenario),
    ...inputData(scenario),
    ...submodels(scenario),
    '## How far to trust it',
    '',
    ...LIMITS.map((point) => `- ${point}`),
    '',
  ].join('\n');
}

// ---- 1 -------------------------------------------------------------------------------------------------------------

function purposeAndPatterns({ question, source, preset, expectations }: Scenario): string[] {
  return [
    '## 1. Purpose and patterns',
    '',
    'hearsay compares operating strategies for a declared kind of online community, tests whether a size threshold follows from limited',
    'attention and forgetting, and screens incentives before launch. It is not a forecaster of one community without calibration to its log.',
    '',
    ...(question ? [`Question of this scenario: ${escaped(question)}`, ''] : []),
    ...(source ? [`Source of its numbers: ${escaped(source)}`, ''] : []),
    `Kind of community: ${code(preset)} (${PRESETS[preset].meaning}).`,
    '',
    'The model wants to be judged by these patterns of real communities, all of them together, at default values (the specification names',
    'others, for scenarios of their own). Naming them does not mean that they are met.',
    '',
    ...table(
      ['pattern', 'evidence', 'statement', 'band'],
      PATTERNS.map(({ id, evidence, statement, band }) => [id, evidence, statement, band]),
    ),
    '',
    ...(expectations.length === 0
      ? []
      : [
          'The scenario holds itself to:',
          '',
          ...table(
            ['strategy', 'outcome', 'expected'],
            expectations.map((expectation) => {
              const { strategy, outcome, day } = expectation;
              return [
                escaped(strategy),
                `${escaped(outcome)}${day === undefined ? '' : ` after ${day} days`}`,
                boundsInWords(expectation, BOUND_WORDS, (limit) => plainNumber(limit)),
              ];
            }),
          ),
          '',
        ]),
  ];
}

const BOUND_WORDS = {
  atLeast: (limit: string) => `at least ${limit}`,
  atMost: (limit: string) => `at most ${limit}`,
  above: (limit: string) => `above ${limit}`,
  below: (limit: string) => `below ${limit}`,
  range: (low: string, high: string) => `${low} to ${high}`,
};

// ---- 2 -------------------------------------------------------------------------------------------------------------

const KINDS = { who: 'who and where', trait: 'trait, fixed', state: 'state', account: 'account' } as const;

function entitiesStateAndScales({ horizon, population, strategies }: Scenario): string[] {
  const caps = [...new Set(strategies.map(({ groups }) => groups.cap))];
  return [
    '## 2. Entities, state variables, and scales',
    '',
    `One step is a day; this scenario lasts ${horizon} days. Space is social: a graph of friendships outside, groups inside.`,
    `It has ${population.size} people, ${Object.keys(population.segments).length} kinds of people (segments), and groups of at most ${caps.join(' or ')} members.`,
    'Time is in days, tie strength in units of the recognition threshold, money in the currency of the scenario.',
    '',
    ...table(['entity', 'state'], ENTITIES),
    '',
    '**Member** (a person inside), by column of the program:',
    '',
    ...table(
      ['column', 'symbol', 'unit', 'kind', 'meaning'],
      Object.entries(MEMBER_STATE).map(([name, { symbol, unit, kind, meaning }]) => [
        code(name),
        symbol,
        unit,
        KINDS[kind],
        meaning,
      ]),
    ),
    '',
    '**Person**, what they are to the community:',
    '',
    ...namedNumbers(PERSON_STATUS),
    '',
    '**Message**, kinds:',
    '',
    ...namedNumbers(MESSAGE_KINDS),
    '',
    'Offences among posts that break a rule:',
    '',
    ...namedNumbers(OFFENCES),
    '',
  ];
}

function namedNumbers(entries: Readonly<Record<string, readonly [number: number, meaning: string]>>): string[] {
  return Object.entries(entries).map(([name, [, meaning]]) => `- ${code(name)}: ${meaning}`);
}

// ---- 3 -------------------------------------------------------------------------------------------------------------

function processAndSchedule(): string[] {
  return [
    '## 3. Process overview and scheduling',
    '',
    'A day, in order. Within the day, what is written can be read by those who come later; between groups and with the outside, effects wait',
    'for the next morning.',
    '',
    ...PHASES.map(
      ({ name, details, submodels: keys }, index) =>
        `${index + 1}. **${name}.** ${details} (${keys.map((key) => SUBMODELS[key]!.title).join('; ')})`,
    ),
    '',
    'Parts of the program that keep state or time and assume nothing about people:',
    '',
    ...Object.entries(MACHINERY).map(([file, meaning]) => `- ${code(`src/engine/${file}`)}: ${meaning}`),
    '',
  ];
}

// ---- 4 -------------------------------------------------------------------------------------------------------------

function designConcepts(scenario: Scenario): string[] {
  return [
    '## 4. Design concepts',
    '',
    ...CONCEPTS.flatMap(({ name, text }) => [`**${name}.** ${text}`, '', ...conceptTables(name, scenario)]),
  ];
}

function conceptTables(concept: string, scenario: Scenario): string[] {
  if (concept === 'Emergence') return [...sizesOfReading(scenario), ''];
  if (concept === 'Stochasticity') {
    return [
      ...table(
        ['purpose of a draw', 'decides', 'keyed by'],
        PURPOSES.map((purpose) => [code(purpose), PURPOSE_TABLE[purpose].decides, PURPOSE_TABLE[purpose].keyedBy]),
      ),
      '',
    ];
  }
  if (concept !== 'Observation') return [];
  const { outcomes, formulas } = scenario;
  return [
    ...table(
      ['outcome', 'meaning', 'unit', 'better', 'final value', 'computed', 'reported here'],
      OUTCOME_NAMES.map((name) => {
        const { meaning, unit, better, kind } = OUTCOMES[name];
        const reported = outcomes.some((one) => one.split('@')[0] === name) ? 'yes' : '';
        return [code(name), meaning, unit, better, FINAL_VALUE[kind], OUTCOMES[name].rule, reported];
      }),
    ),
    '',
    ...Object.entries(formulas).flatMap(([name, formula]) => [`- ${escaped(name)} = ${escaped(formula)}`]),
    ...(Object.keys(formulas).length === 0 ? [] : ['']),
  ];
}

/** The sizes up to which reading alone keeps ties alive, in the mean field: gain by reading a day against forgetting. */
function sizesOfReading({ cognition, preset, parameters }: Scenario): string[] {
  if (cognition.attention === 'unlimited' || cognition.forgetting === 'off') {
    return ['With the switches as they are, reading alone sets no size.'];
  }
  const p = parametersOf(preset, parameters);
  const budget = (p.readGain * p.visitProbability * p.attention * p.tieHalfLife) / Math.LN2;
  const size = (threshold: number) => plainNumber(Math.round(budget / threshold));
  return [
    `With these values a member who reads to the limit of attention and never answers would recognise about δ_r v A/(λ θ_r) = ${size(p.recognitionThreshold)} others and be bonded to about δ_r v A/(λ θ_b) = ${size(p.bondThreshold)}; exchanges add to that, and what a group really does has to be measured.`,
  ];
}

const FINAL_VALUE = { level: 'of the last day', total: 'of all days', whole: 'of the whole run' } as const;

// ---- 5 -------------------------------------------------------------------------------------------------------------

function initialization({ population, community, seed, cohesion }: Scenario): string[] {
  const { graph, segments } = population;
  return [
    '## 5. Initialization',
    '',
    `Nothing has been written and nobody is inside; ${community.founders} founders come in on the first day. Seed ${escaped(seed)}; each replication has its own`,
    'people and, unless it is read from a file, its own graph; all strategies of a replication share them.',
    '',
    `Who knows whom: ${graphInWords(graph, escaped)}.`,
    ...startLines(community.start),
    ...(cohesion === undefined
      ? []
      : [
          `**Phenomenological**: cohesion is put in by the formula ${escaped(cohesion.formula)} over the size of a group.`,
        ]),
    `Topics of the community: ${community.topics.map(escaped).join(', ') || 'anything'}.`,
    '',
    ...table(
      [
        'segment',
        'share',
        'interest in topics',
        'expertise (mean, standard deviation)',
        'motives (benefit, social, growth, fun)',
      ],
      Object.entries(segments).map(([name, { share, topics, expertise, motives }]) => [
        escaped(name),
        percent(share),
        settingInWords(topics, escaped) || 'all alike',
        `${plainNumber(expertise.mean)}, ${plainNumber(expertise.sd)}`,
        [motives.benefit, motives.social, motives.growth, motives.entertainment].map(plainNumber).join(' : '),
      ]),
    ),
    '',
    'A new member has B = B0, S = S0, T = T_0, Q = Q_0, R̂ = R̂0, Φ^r = Φ^b = Id = 0, has read everything, and has ties of strength s_0 with',
    'friends in the group.',
    '',
  ];
}

function startLines({ acquaintances, kickOff, tenure, paying }: Scenario['community']['start']): string[] {
  const standing = [
    ...(tenure > 0
      ? [`Founders have been members for ${plainNumber(tenure)} days: ϑ ~ Beta(a, b + ${plainNumber(tenure)} p_max).`]
      : []),
    ...(paying ? [`${percent(paying.share)} of the founders pay ${plainNumber(paying.fee)} a period already.`] : []),
  ];
  if (acquaintances === 0 && kickOff === 0) return standing;
  return [
    ...standing,
    `Groups begin warm: in a full one each member knows ${plainNumber(acquaintances)} others from before, on average, and ${kickOff} prompts a day open its first week.`,
  ];
}

// ---- 6 -------------------------------------------------------------------------------------------------------------

function inputData({ population, strategies, baseline }: Scenario): string[] {
  return [
    '## 6. Input data',
    '',
    'file' in population.graph
      ? `The graph is read from ${escaped(population.graph.file)}. No other data from outside drive a run.`
      : 'No data from outside drive a run.',
    'What changes over time is what the strategies schedule:',
    '',
    ...strategies.flatMap((strategy) => strategyLines(strategy, strategy.name === baseline)),
    '',
  ];
}

function strategyLines(strategy: Strategy, isBaseline: boolean): string[] {
  const note = strategy.note === '' ? '' : ` ${escaped(strategy.note)}`;
  return [
    `- **${escaped(strategy.name)}**${isBaseline ? ' (baseline)' : ''}.${note}`,
    ...LEVERS.flatMap((lever) => {
      const setting = strategy[lever];
      const items = datedEntries(setting) ?? (Array.isArray(setting) ? setting : [setting]);
      const lines = items.map((item) => settingInWords(item, escaped));
      return lines.map((line) => `  - ${code(lever)} (${SUBMODELS[leverNamed(lever).submodel]!.title}): ${line}`);
    }),
  ];
}

// ---- 7 -------------------------------------------------------------------------------------------------------------

function submodels(scenario: Scenario): string[] {
  return [
    '## 7. Submodels',
    '',
    `Parameters have their default value (preset ${code('chat')}) unless the column "set by" names a preset or the scenario; those are in bold.`,
    'Symbols hold for all submodels.',
    '',
    ...Object.entries(SUBMODELS).flatMap(([key, submodel], index) =>
      describeSubmodel(`7.${index + 1}`, key, submodel, scenario),
    ),
  ];
}

function describeSubmodel(number: string, key: string, submodel: Submodel, scenario: Scenario): string[] {
  const { title, purpose, code: files, equations, fixed = [], switches = {}, decisions } = submodel;
  const names = PARAMETER_NAMES.filter((name) => PARAMETERS[name].submodel === key);
  return [
    `### ${number} ${title}`,
    '',
    `${purpose}${files.length > 0 ? ` Program: ${files.map((file) => code(`src/engine/${file}`)).join(', ')}.` : ''}`,
    '',
    ...(submodel.isIdle?.(scenario) ? ['Nothing in this scenario makes it act.', ''] : []),
    '```text',
    ...equations,
    '```',
    '',
    ...(names.length === 0 ? [] : [...parameterTable(names, scenario), '']),
    ...(fixed.length === 0 ? [] : ['Fixed:', '']),
    ...fixed.map(({ name, value, meaning }) => `- ${code(name)} = ${plainNumber(value)}: ${meaning}`),
    ...(fixed.length === 0 ? [] : ['']),
    ...Object.entries(switches).flatMap(([name, effect]) => [
      `Switch ${code(name)}, here ${code(scenario.cognition[name as SwitchName])}: ${effect}`,
      '',
    ]),
    ...decisions
      .filter(({ holds }) => holds?.(scenario) !== false)
      .map(({ kind, what, because }) => `- *${MARKS[kind]}* ${what} ${LINKS[kind]} ${because}`),
    '',
  ];
}

const MARKS = {
  completes: 'Completes the specification.',
  departs: 'Departs from the specification.',
  'leaves out': 'Not in the program.',
} as const;

const LINKS = { completes: 'Why:', departs: 'Why:', 'leaves out': 'So:' } as const;

function parameterTable(names: readonly ParameterName[], { preset, parameters }: Scenario): string[] {
  const values = parametersOf(preset, parameters);
  return table(
    ['parameter', 'symbol', 'value', 'set by', 'default', 'unit', 'range', 'meaning', 'source'],
    names.map((name) => {
      const { symbol, value, unit, min, max, meaning, source } = PARAMETERS[name];
      const origin = originOf(name, { preset, parameters });
      const shown = plainNumber(values[name]);
      return [
        code(name),
        symbol,
        origin === '' ? shown : `**${shown}**`,
        origin,
        plainNumber(value),
        unit,
        `${plainNumber(min)} to ${plainNumber(max)}`,
        meaning,
        source,
      ];
    }),
  );
}

/** Who says otherwise than the table of defaults, if anybody. */
function originOf(name: ParameterName, { preset, parameters }: Pick<Scenario, 'preset' | 'parameters'>): string {
  if (Object.hasOwn(parameters, name)) return 'scenario';
  return Object.hasOwn(PRESETS[preset].values, name) ? `preset ${preset}` : '';
}
