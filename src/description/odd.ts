/**
 * The model's description of itself as it stands in a scenario: the ODD protocol (overview, design concepts, details) of
 * Grimm et al. 2020, "The ODD protocol for describing agent-based and other simulation models: a second update", as Markdown.
 *
 * What can be read from the tables of parameters, outcomes and levers is read from them. Phases of a day and
 * columns of members are read from the engine. The rest stands in this folder, one file for each submodel and one for each other table, and
 * tests hold those to the engine: a mechanism that is added has to be described.
 */

import { PHASES } from '../engine/day.ts';
import type { Language } from '../errors.ts';
import { saidIn } from '../language/said.ts';
import { boundsInWords } from '../numeric/bounds.ts';
import { PURPOSE_TABLE, PURPOSES } from '../random/purposes.ts';
import { wholeLeverLines } from '../scenario/lever-text.ts';
import { datedEntries } from '../scenario/levers/dated.ts';
import { LEVERS, leverNamed } from '../scenario/levers.ts';
import { OUTCOME_NAMES, OUTCOMES } from '../scenario/outcomes.ts';
import { PARAMETER_NAMES, PARAMETERS, type ParameterName } from '../scenario/parameters.ts';
import { PRESETS, parametersOf } from '../scenario/presets.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Strategy } from '../scenario/strategy.ts';
import { CONCEPTS } from './concepts.ts';
import { formulaInWords } from './formula-in-words.ts';
import { graphInWords, percent, settingInWords } from './in-words.ts';
import { LIMITS } from './limits.ts';
import { MACHINERY } from './machinery.ts';
import { code, escaped, plainNumberIn, table } from './markdown.ts';
import { ODD_TEXTS, type OddTexts } from './odd-words.ts';
import { OTHER_PATTERNS, PATTERNS } from './patterns.ts';
import { referencesIn } from './references.ts';
import { ENTITIES, MEMBER_STATE, MESSAGE_KINDS, OFFENCES, PERSON_STATUS } from './state.ts';
import type { Submodel, SwitchName } from './submodel.ts';
import { SUBMODELS } from './submodels.ts';

/** What a part of the description is made of: the scenario, and how to say things. */
interface Telling {
  readonly scenario: Scenario;
  readonly language: Language;
  readonly own: OddTexts;
  /** A text of a table. */
  readonly say: (text: string) => string;
  readonly number: (value: number) => string;
}

/** The whole description; text from the scenario is escaped. */
export function oddProtocol(scenario: Scenario, language: Language = 'en'): string {
  const telling: Telling = {
    scenario,
    language,
    own: ODD_TEXTS[language],
    say: (text) => saidIn(text, language),
    number: (value) => plainNumberIn(value, language),
  };
  const description = descriptionOf(telling);
  return [description, ...otherPatterns(description, telling), ...references(description, telling)].join('\n');
}

/** The patterns that are named by their number without standing in the table of patterns. */
function otherPatterns(description: string, { own, say }: Telling): string[] {
  const named = OTHER_PATTERNS.filter(({ id }) => new RegExp(`\\b${id}\\b`).test(description));
  if (named.length === 0) return [];
  return [
    own.otherPatterns,
    '',
    ...table(
      own.patternHead.slice(0, 3),
      named.map(({ id, evidence, statement }) => [id, say(evidence), say(statement)]),
    ),
    '',
  ];
}

function references(description: string, telling: Telling): string[] {
  const named = referencesIn(`${description}${otherPatterns(description, telling).join('')}`);
  const link = (doi: string | undefined) => (doi === undefined ? '' : ` <https://doi.org/${doi}>`);
  return [telling.own.references, '', ...named.map(({ text, doi }) => `- ${text}${link(doi)}`), ''];
}

function descriptionOf(telling: Telling): string {
  const { scenario, own, say } = telling;
  return [
    own.title(escaped(scenario.name)),
    '',
    ...own.introduction,
    '',
    ...purposeAndPatterns(telling),
    ...entitiesStateAndScales(telling),
    ...processAndSchedule(telling),
    ...designConcepts(telling),
    ...initialization(telling),
    ...inputData(telling),
    ...submodels(telling),
    own.trust,
    '',
    ...LIMITS.map((point) => `- ${say(point)}`),
    '',
  ].join('\n');
}

// ---- 1 -------------------------------------------------------------------------------------------------------------

function purposeAndPatterns({ scenario, own, say, number }: Telling): string[] {
  const { question, source, preset, expectations } = scenario;
  return [
    own.purpose,
    '',
    ...own.purposeText,
    '',
    ...(question ? [`${own.question}${escaped(question)}`, ''] : []),
    ...(source ? [`${own.source}${escaped(source)}`, ''] : []),
    own.kind(code(preset), say(PRESETS[preset].meaning)),
    '',
    ...own.judged,
    '',
    ...table(
      own.patternHead,
      PATTERNS.map(({ id, evidence, statement, band }) => [id, say(evidence), say(statement), say(band)]),
    ),
    '',
    ...(expectations.length === 0
      ? []
      : [
          own.holdsItself,
          '',
          ...table(
            own.expectedHead,
            expectations.map((expectation) => {
              const { strategy, outcome, day } = expectation;
              return [
                escaped(strategy),
                `${escaped(outcome)}${day === undefined ? '' : own.afterDays(String(day))}`,
                boundsInWords(expectation, own.bounds, number),
              ];
            }),
          ),
          '',
        ]),
  ];
}

// ---- 2 -------------------------------------------------------------------------------------------------------------

function entitiesStateAndScales({ scenario, own, say }: Telling): string[] {
  const { horizon, population, strategies } = scenario;
  const caps = [...new Set(strategies.map(({ groups }) => groups.cap))];
  const namedNumbers = (entries: Readonly<Record<string, readonly [number: number, meaning: string]>>): string[] =>
    Object.entries(entries).map(([name, [, meaning]]) => `- ${code(name)}${own.colon}${say(meaning)}`);
  return [
    own.entities,
    '',
    own.step(String(horizon)),
    own.sizes(String(population.size), String(Object.keys(population.segments).length), caps.join(own.or)),
    own.units,
    '',
    ...table(
      own.entityHead,
      ENTITIES.map((cells) => cells.map(say)),
    ),
    '',
    own.member,
    '',
    ...table(
      own.memberHead,
      Object.entries(MEMBER_STATE).map(([name, { symbol, unit, kind, meaning }]) => [
        code(name),
        symbol,
        say(unit),
        own.variableKinds[kind],
        say(meaning),
      ]),
    ),
    '',
    own.person,
    '',
    ...namedNumbers(PERSON_STATUS),
    '',
    own.message,
    '',
    ...namedNumbers(MESSAGE_KINDS),
    '',
    own.offenses,
    '',
    ...namedNumbers(OFFENCES),
    '',
  ];
}

// ---- 3 -------------------------------------------------------------------------------------------------------------

function processAndSchedule({ own, say }: Telling): string[] {
  return [
    own.schedule,
    '',
    ...own.scheduleText,
    '',
    ...PHASES.map(({ name, details, submodels: keys }, index) => {
      const acting = keys.map((key) => say(SUBMODELS[key]!.title)).join(own.semicolon);
      return own.phase(String(index + 1), say(name), say(details), acting);
    }),
    '',
    own.machinery,
    '',
    ...Object.entries(MACHINERY).map(([file, meaning]) => `- ${code(`src/engine/${file}`)}${own.colon}${say(meaning)}`),
    '',
  ];
}

// ---- 4 -------------------------------------------------------------------------------------------------------------

function designConcepts(telling: Telling): string[] {
  const { own, say } = telling;
  return [
    own.concepts,
    '',
    ...CONCEPTS.flatMap(({ name, text }) => [own.concept(say(name), say(text)), '', ...conceptTables(name, telling)]),
  ];
}

function conceptTables(concept: string, telling: Telling): string[] {
  const { scenario, own, say } = telling;
  if (concept === 'Emergence') return [...sizesOfReading(telling), ''];
  if (concept === 'Stochasticity') {
    return [
      ...table(
        own.drawHead,
        PURPOSES.map((purpose) => {
          const { decides, keyedBy } = PURPOSE_TABLE[purpose];
          return [code(purpose), say(decides), keysInWords(keyedBy, telling)];
        }),
      ),
      '',
    ];
  }
  if (concept !== 'Observation') return [];
  const { outcomes, formulas } = scenario;
  return [
    ...table(
      own.outcomeHead,
      OUTCOME_NAMES.map((name) => {
        const { meaning, unit, better, kind, rule } = OUTCOMES[name];
        const reported = outcomes.some((one) => one.split('@')[0] === name) ? own.yes : '';
        return [code(name), say(meaning), say(unit), say(better), own.finalValue[kind], say(rule), reported];
      }),
    ),
    '',
    ...Object.entries(formulas).flatMap(([name, formula]) => [
      `- ${escaped(name)} = ${formulaInWords(name, escaped(formula), scenario, telling.language)}`,
    ]),
    ...(Object.keys(formulas).length === 0 ? [] : ['']),
  ];
}

/** "person, lever and day": each by its own word. */
function keysInWords(keyedBy: string, { language, own, say }: Telling): string {
  if (language === 'en') return keyedBy;
  return keyedBy
    .split(/, | and /)
    .map(say)
    .join(own.comma);
}

/** The sizes up to which reading alone keeps ties alive, in the mean field: gain by reading a day against forgetting. */
function sizesOfReading({ scenario, own, number }: Telling): string[] {
  const { cognition, preset, parameters } = scenario;
  if (cognition.attention === 'unlimited' || cognition.forgetting === 'off') return [own.noSize];
  const p = parametersOf(preset, parameters);
  const budget = (p.readGain * p.visitProbability * p.attention * p.tieHalfLife) / Math.LN2;
  const size = (threshold: number) => number(Math.round(budget / threshold));
  return [own.readingSize(size(p.recognitionThreshold), size(p.bondThreshold))];
}

// ---- 5 -------------------------------------------------------------------------------------------------------------

function initialization(telling: Telling): string[] {
  const { scenario, language, own, number } = telling;
  const { population, community, seed, cohesion } = scenario;
  const { graph, segments } = population;
  return [
    own.initialization,
    '',
    ...own.start(String(community.founders), escaped(seed)),
    '',
    own.whoKnows(graphInWords(graph, escaped, language)),
    ...startLines(telling),
    ...(cohesion === undefined ? [] : [own.cohesion(escaped(cohesion.formula))]),
    own.topics(community.topics.map(escaped).join(own.comma) || own.anything),
    '',
    ...table(
      own.segmentHead,
      Object.entries(segments).map(([name, { share, topics, expertise, motives }]) => [
        escaped(name),
        percent(share),
        settingInWords(topics, escaped) || own.allAlike,
        `${number(expertise.mean)}${own.comma}${number(expertise.sd)}`,
        [motives.benefit, motives.social, motives.growth, motives.entertainment].map(number).join(' : '),
      ]),
    ),
    '',
    ...own.newMember,
    '',
  ];
}

function startLines({ scenario, own, number }: Telling): string[] {
  const { acquaintances, kickOff, tenure, paying } = scenario.community.start;
  return [
    ...(tenure > 0 ? [own.tenure(number(tenure))] : []),
    ...(paying ? [own.paying(percent(paying.share), number(paying.fee))] : []),
    ...(acquaintances === 0 && kickOff === 0 ? [] : [own.warm(number(acquaintances), String(kickOff))]),
  ];
}

// ---- 6 -------------------------------------------------------------------------------------------------------------

function inputData(telling: Telling): string[] {
  const { own } = telling;
  const { population, strategies } = telling.scenario;
  return [
    own.input,
    '',
    'file' in population.graph ? own.graphFile(escaped(population.graph.file)) : own.noInput,
    own.schedules,
    '',
    ...strategies.flatMap((strategy) => strategyLines(strategy, telling)),
    '',
  ];
}

function strategyLines(strategy: Strategy, { scenario, language, own, say }: Telling): string[] {
  const note = strategy.note === '' ? '' : `${own.gap}${escaped(strategy.note)}`;
  const baseline = strategy.name === scenario.baseline ? own.baseline : '';
  return [
    `${own.strategy(escaped(strategy.name), baseline)}${note}`,
    ...LEVERS.flatMap((lever) => {
      const { words, submodel } = leverNamed(lever);
      const setting = strategy[lever];
      const items = datedEntries(setting) ?? (Array.isArray(setting) ? setting : [setting]);
      const lines =
        language === 'en'
          ? items.map((item) => settingInWords(item, escaped))
          : wholeLeverLines(strategy, lever, language).map(escaped);
      return lines.map((line) => own.lever(code(lever), words[language], say(SUBMODELS[submodel]!.title), line));
    }),
  ];
}

// ---- 7 -------------------------------------------------------------------------------------------------------------

function submodels(telling: Telling): string[] {
  const { own } = telling;
  return [
    own.submodels,
    '',
    ...own.submodelsText(code('chat')),
    '',
    ...Object.entries(SUBMODELS).flatMap(([key, submodel], index) =>
      describeSubmodel(`7.${index + 1}`, key, submodel, telling),
    ),
  ];
}

function describeSubmodel(place: string, key: string, submodel: Submodel, telling: Telling): string[] {
  const { scenario, own, say, number } = telling;
  const { title, purpose, code: files, equations, fixed = [], switches = {}, decisions } = submodel;
  const names = PARAMETER_NAMES.filter((name) => PARAMETERS[name].submodel === key);
  const program = files.map((file) => code(`src/engine/${file}`)).join(own.comma);
  return [
    `### ${place} ${say(title)}`,
    '',
    `${say(purpose)}${files.length > 0 ? own.program(program) : ''}`,
    '',
    ...(submodel.isIdle?.(scenario) ? [own.idle, ''] : []),
    '```text',
    ...equations.map(say),
    '```',
    '',
    ...(names.length === 0 ? [] : [...parameterTable(names, telling), '']),
    ...(fixed.length === 0 ? [] : [own.fixed, '']),
    ...fixed.map(({ name, value, meaning }) => `- ${code(name)} = ${number(value)}${own.colon}${say(meaning)}`),
    ...(fixed.length === 0 ? [] : ['']),
    ...Object.entries(switches).flatMap(([name, effect]) => [
      own.switchLine(code(name), code(scenario.cognition[name as SwitchName]), say(effect)),
      '',
    ]),
    ...decisions
      .filter(({ holds }) => holds?.(scenario) !== false)
      .map(({ kind, what, because }) => own.decision(own.marks[kind], say(what), own.links[kind], say(because))),
    '',
  ];
}

function parameterTable(names: readonly ParameterName[], { scenario, own, say, number }: Telling): string[] {
  const { preset, parameters } = scenario;
  const values = parametersOf(preset, parameters);
  /** Who says otherwise than the table of defaults, if anybody. */
  const originOf = (name: ParameterName): string => {
    if (Object.hasOwn(parameters, name)) return own.scenario;
    return Object.hasOwn(PRESETS[preset].values, name) ? own.preset(preset) : '';
  };
  return table(
    own.parameterHead,
    names.map((name) => {
      const { symbol, value, unit, min, max, meaning, source } = PARAMETERS[name];
      const origin = originOf(name);
      const shown = number(values[name]);
      return [
        code(name),
        symbol,
        origin === '' ? shown : `**${shown}**`,
        origin,
        number(value),
        say(unit),
        own.range(number(min), number(max)),
        say(meaning),
        say(source),
      ];
    }),
  );
}
