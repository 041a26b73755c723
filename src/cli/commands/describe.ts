/** `hearsay describe FILE`: what a scenario says, in plain words; with --odd, the description of the model (ODD protocol). */

import { formulaInWords } from '../../description/formula-in-words.ts';
import { graphInWords, percent } from '../../description/in-words.ts';
import { type InfluenceMap, mapOf } from '../../description/influence-map.ts';
import { influencesInWords, type MapGroup, mapAsData, mapAsMarkdown } from '../../description/influences-in-words.ts';
import { oddProtocol } from '../../description/odd.ts';
import { HearsayError, type Language } from '../../errors.ts';
import { saidIn } from '../../language/said.ts';
import { boundsInWords } from '../../numeric/bounds.ts';
import { numberFormat } from '../../report/format.ts';
import { plainLabel } from '../../report/labels.ts';
import { DESCRIBE_TEXTS } from '../../report/language/describe.ts';
import { textsOf } from '../../report/language.ts';
import { describeOutcome } from '../../report/outcomes.ts';
import { directionOf } from '../../scenario/direction.ts';
import { leverDifferences, leverLines } from '../../scenario/lever-text.ts';
import { LEVERS, leverNamed } from '../../scenario/levers.ts';
import { OUTCOMES, type OutcomeName } from '../../scenario/outcomes.ts';
import { PARAMETER_NAMES, PARAMETERS } from '../../scenario/parameters.ts';
import { PRESETS, parametersOf } from '../../scenario/presets.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { scenarioFile } from '../../scenario/scenario.ts';
import { endsOf } from '../../scenario/uncertain.ts';
import { toJson } from '../../study/files/json.ts';
import { refuseExisting } from '../../study/files/new-file.ts';
import { replaceFile } from '../../study/files/replace-file.ts';
import { readScenarioFile, warnAbout } from '../frame/scenario-file.ts';
import { STAMP, stampOf } from '../frame/stamp.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { wrapText } from '../terminal/wrap-text.ts';
import type { Arguments } from '../typed/command.ts';

const WIDEST_TEXT = 100;

export async function run(given: Arguments, terminal: Terminal): Promise<number> {
  if (given.flag('influences')) return describeInfluences(given, terminal);
  if (given.operands.length === 0) throw nothingToDescribe();
  const [odd, json, out] = [given.flag('odd'), given.flag('json'), given.text('out')];
  if (odd && json) {
    throw new HearsayError(
      { en: '"--odd" writes Markdown, which "--json" cannot hold', zh: '--odd 输出 Markdown，不能与 --json 同时使用' },
      {
        en: 'leave out "--odd": "hearsay describe FILE --json" has the parameters and their sources, too',
        zh: '请去掉 --odd：hearsay describe FILE --json 同样包含参数及其来源',
      },
    );
  }
  const file = readScenarioFile(given.operands[0]!, given);
  if (out !== undefined) refuseExisting(out);
  warnAbout(file, terminal);
  const { scenario } = file;
  const columns = out === undefined ? Math.min(terminal.width, WIDEST_TEXT) : WIDEST_TEXT;
  const language = given.text('lang') as Language;
  const text = odd
    ? oddProtocol(scenario, language)
    : json
      ? toJson(summarize(scenario))
      : inWords(scenario, columns, language);
  if (out === undefined) terminal.result(text);
  else {
    replaceFile(out, text);
    terminal.note({ en: `Wrote ${out}`, zh: `已写出 ${out}` });
  }
  return 0;
}

function nothingToDescribe(): HearsayError {
  return new HearsayError(
    { en: '"hearsay describe" needs a file', zh: 'hearsay describe 需要指定一个文件' },
    {
      en: 'say which scenario to describe, such as "hearsay describe scenario.yaml", or add "--influences" for the model as a whole',
      zh: '例如 hearsay describe scenario.yaml；加上 --influences 则说明整个模型',
    },
  );
}

// ---- what bears on what --------------------------------------------------------------------------------------------

async function describeInfluences(given: Arguments, terminal: Terminal): Promise<number> {
  const [path, out, language] = [given.operands[0], given.text('out'), given.text('lang') as Language];
  if (out !== undefined) refuseExisting(out);
  const file = path === undefined ? undefined : readScenarioFile(path, given);
  if (file !== undefined) warnAbout(file, terminal);
  const map = mapOf(file?.scenario);
  const isPicture = out !== undefined && /\.(svg|png)$/i.test(out);
  if (given.flag('json') && !isPicture) {
    const text = toJson(mapAsData(map));
    if (out === undefined) terminal.result(text);
    else replaceFile(out, text);
  } else if (out === undefined) {
    terminal.result(mapInWords(map, Math.min(terminal.width, WIDEST_TEXT), language));
  } else if (isPicture) {
    const [{ influencesChart }, { drawChart }, { loadReportAssets }] = await Promise.all([
      import('../../report/charts/influences.ts'),
      import('../../report/draw.ts'),
      import('../../study/pages/sheet-files.ts'),
    ]);
    const { svg, png } = await drawChart(influencesChart(map, language), await loadReportAssets());
    replaceFile(out, /png$/i.test(out) ? png : svg);
  } else {
    replaceFile(out, mapAsMarkdown(map, language));
  }
  if (out !== undefined) terminal.note({ en: `Wrote ${out}`, zh: `已写出 ${out}` });
  return 0;
}

function mapInWords(map: InfluenceMap, columns: number, language: Language): string {
  const { title, reading, groups, outcomes, evidence, idle } = influencesInWords(map, language);
  const lines = (text: string, indent = '') => wrapText(text, columns, indent);
  const section = ({ title, rows }: MapGroup) => ['', title, ...rows.flatMap((row) => lines(`  ${row}`, '      '))];
  return [
    ...lines(title),
    ...lines(reading),
    ...(idle === '' ? [] : lines(idle)),
    ...groups.flatMap(section),
    ...section(outcomes),
    ...section(evidence),
    '',
  ].join('\n');
}

// ---- in words ------------------------------------------------------------------------------------------------------

function inWords(scenario: Scenario, columns: number, language: Language): string {
  const { name, question, strategies, baseline } = scenario;
  const own = DESCRIBE_TEXTS[language];
  const lines = (text: string, indent = '') => wrapText(text, columns, indent);
  const list = (items: readonly string[]) => items.flatMap((item) => lines(`- ${item}`, '  '));
  const section = (title: string, items: readonly string[]) => (items.length === 0 ? [] : ['', title, ...list(items)]);
  const isOne = strategies.length === 1;
  return [
    ...lines(plainLabel(name)),
    ...(question === undefined ? [] : lines(plainLabel(question))),
    ...section(own.setting, settingOf(scenario, language)),
    ...section(own.unusual, unusualSettings(scenario, language)),
    ...section(
      isOne ? own.strategy : own.strategies,
      strategies.map(
        (strategy) =>
          `${plainLabel(strategy.name)}${strategy.name === baseline && !isOne ? own.baseline : ''}${strategy.note === '' ? '' : `${own.colon}${plainLabel(strategy.note)}`}`,
      ),
    ),
    ...section(own.differ, differencesOf(scenario, language)),
    ...section(isOne ? own.does : own.same, sameEverywhere(scenario, language)),
    ...section(
      own.outcomes,
      scenario.outcomes.map((outcome) => outcomeInWords(outcome, scenario, language)),
    ),
    ...section(own.expected, expectationsOf(scenario, language)),
    ...section(own.parameters, ownParameters(scenario, language)),
    '',
  ].join('\n');
}

function settingOf(scenario: Scenario, language: Language): string[] {
  const { population, community, preset, horizon, replications } = scenario;
  const own = DESCRIBE_TEXTS[language];
  const segments = scenario.segmentNames.map((name) => [name, population.segments[name]!] as const);
  const topics = community.topics.map(plainLabel).join(own.comma);
  const { graph } = population;
  const friends = 'kind' in graph && graph.kind === 'none' ? own.strangers : graphInWords(graph, plainLabel, language);
  return [
    own.kind(saidIn(PRESETS[preset].meaning, language), preset),
    own.people(String(population.size), friends),
    ...(segments.length === 1 ? [] : segments.map(([name, segment]) => segmentInWords(name, segment, language))),
    topics === '' ? own.noTopics : own.about(topics),
    ...(community.founders === 0 ? [] : [own.founders(String(community.founders))]),
    own.size(String(horizon), String(replications)),
  ];
}

/** Keys of a scenario that have a sentence or a section of their own; whatever else is not as usual is listed. */
const SAID: readonly string[] = [
  ...['name', 'question', 'source', 'preset', 'horizon', 'replications', 'population', 'segmentNames'],
  ...['strategies', 'baseline'],
  ...['outcomes', 'formulas', 'betterOf', 'expectations', 'parameters', 'uncertain', 'plan'],
  ...['community.topics', 'community.founders', 'community.groups'],
];

/** Every setting that is not what it is when nothing is written. */
function unusualSettings(scenario: Scenario, language: Language): string[] {
  const own = DESCRIBE_TEXTS[language];
  const usual = scenarioFile.parse({ hearsay: 1, name: 'x', horizon: 1, population: { size: 1 }, strategies: {} });
  const lines: string[] = [];
  const visit = (value: unknown, standard: unknown, path: string): void => {
    if (SAID.includes(path) || JSON.stringify(value) === JSON.stringify(standard)) return;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) lines.push(`${path}: ${String(value)}`);
    else
      for (const [key, part] of Object.entries(value))
        visit(part, (standard as Record<string, unknown> | undefined)?.[key], path === '' ? key : `${path}.${key}`);
  };
  visit(scenario, usual, '');
  const { uncertain, plan, cohesion } = scenario;
  return [
    ...lines,
    ...(cohesion === undefined ? [] : [STAMP[language]]),
    ...uncertain.map(({ path, ...range }) => {
      const [low, high] = endsOf(range);
      return own.uncertain(path, String(low), String(high));
    }),
    ...(plan === undefined
      ? []
      : [
          own.plan(plan.strategy, plan.objectives.map(({ goal, outcome }) => own.goals[goal](outcome)).join(own.comma)),
          own.planLevers(plan.levers.map(({ path }) => path).join(own.comma)),
        ]),
  ].map(plainLabel);
}

function segmentInWords(
  name: string,
  { share, topics, expertise }: Scenario['population']['segments'][string],
  language: Language,
): string {
  const own = DESCRIBE_TEXTS[language];
  const interests = Object.keys(topics).map(plainLabel).join(own.comma);
  return own.segment(percent(share), plainLabel(name), interests, percent(expertise.mean));
}

function differencesOf({ strategies }: Scenario, language: Language): string[] {
  const own = DESCRIBE_TEXTS[language];
  return leverDifferences(strategies, LEVERS, language).flatMap(({ lever, settings }) =>
    settings.map(({ strategies: names, lines }) =>
      own.leverUnder(
        lever,
        leverNamed(lever).words[language],
        names.map(plainLabel).join(own.comma),
        lines.map(plainLabel).join(own.semicolon) || own.nothing,
      ),
    ),
  );
}

function sameEverywhere({ strategies }: Scenario, language: Language): string[] {
  const own = DESCRIBE_TEXTS[language];
  const different = new Set(leverDifferences(strategies, LEVERS, language).map(({ lever }) => lever));
  return LEVERS.filter((lever) => !different.has(lever))
    .filter((lever) => lever !== 'crisisResponse' || strategies.some(({ events }) => events.length > 0))
    .flatMap((lever) => {
      const lines = leverLines(strategies[0]!, lever, language)
        .filter((line) => line !== '')
        .map(plainLabel);
      if (lines.length === 0) return [];
      return [own.lever(lever, leverNamed(lever).words[language], lines.join(own.semicolon))];
    });
}

function outcomeInWords(reference: string, scenario: Scenario, language: Language): string {
  const own = DESCRIBE_TEXTS[language];
  const name = reference.split('@')[0]!;
  if (!Object.hasOwn(OUTCOMES, name)) {
    const formula = formulaInWords(name, plainLabel(scenario.formulas[name]!), scenario, language);
    return own.formula(plainLabel(reference), formula);
  }
  const { words, meaning } = OUTCOMES[name as OutcomeName];
  return own.builtIn(plainLabel(reference), words[language], saidIn(meaning, language));
}

/** As `check --run` shows them: in the unit of the outcome. */
function expectationsOf(scenario: Scenario, language: Language): string[] {
  const own = DESCRIBE_TEXTS[language];
  return scenario.expectations.map((expectation) => {
    const { strategy, outcome, day } = expectation;
    const text = textsOf(language);
    const { unit } = describeOutcome(outcome, text);
    const numbers = numberFormat(text.units, scenario.currency);
    const bounds = boundsInWords(expectation, text.units, (limit) => numbers.exact(limit, unit));
    const after = day === undefined ? '' : own.afterDays(String(day));
    return own.expectation(plainLabel(strategy), plainLabel(outcome), after, bounds);
  });
}

function ownParameters({ preset, parameters }: Scenario, language: Language): string[] {
  const own = DESCRIBE_TEXTS[language];
  const usual = parametersOf(preset);
  // "referral: bank" sets a value or two that are the usual ones.
  const isOwn = (name: (typeof PARAMETER_NAMES)[number]) =>
    Object.hasOwn(parameters, name) && parameters[name] !== usual[name];
  return PARAMETER_NAMES.filter(isOwn).map((name) => {
    const { inChinese, meaning } = PARAMETERS[name];
    const [value, standard] = [parameters[name], usual[name]].map(String);
    return own.parameter(name, inChinese ?? '', value!, standard!, saidIn(meaning, language));
  });
}

// ---- for programs --------------------------------------------------------------------------------------------------

function summarize(scenario: Scenario): unknown {
  const { name, question, source, preset, horizon, replications, seed, currency, population, community } = scenario;
  const { strategies, baseline, outcomes, formulas, expectations, cognition, parameters } = scenario;
  const values = parametersOf(preset, parameters);
  return {
    name,
    question,
    source,
    preset,
    horizon,
    replications,
    seed,
    currency,
    population,
    community,
    baseline,
    strategies: strategies.map((strategy) => ({ name: strategy.name, note: strategy.note })),
    differences: leverDifferences(strategies, LEVERS, 'en'),
    outcomes,
    formulas,
    betterOf: Object.fromEntries(Object.keys(formulas).map((name) => [name, directionOf(name, scenario).better])),
    whenMissing: scenario.whenMissing,
    expectations,
    cognition,
    ...(scenario.cohesion === undefined ? {} : { cohesion: scenario.cohesion, ...stampOf(scenario) }),
    parameters: PARAMETER_NAMES.map((parameter) => {
      const { symbol, value, unit, min, max, meaning, source: evidence, submodel } = PARAMETERS[parameter];
      return {
        name: parameter,
        symbol,
        value: values[parameter],
        default: value,
        ownValue: Object.hasOwn(parameters, parameter),
        unit,
        range: [min, max],
        meaning,
        submodel,
        source: evidence,
      };
    }),
  };
}
