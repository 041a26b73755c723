/** `hearsay describe FILE`: what a scenario says, in plain words; with --odd, the description of the model (ODD protocol). */

import { graphInWords, percent } from '../../description/in-words.ts';
import { oddProtocol } from '../../description/odd.ts';
import { HearsayError } from '../../errors.ts';
import { boundsInWords } from '../../numeric/bounds.ts';
import { plainLabel } from '../../report/labels.ts';
import { agreeWithOne } from '../../report/language/agree.ts';
import { textsOf } from '../../report/language.ts';
import { leverDifferences, leverLines } from '../../report/lever-text.ts';
import { LEVERS } from '../../scenario/levers.ts';
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
import { stampOf } from '../frame/stamp.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { wrapText } from '../terminal/wrap-text.ts';
import type { Arguments } from '../typed/command.ts';

const WIDEST_TEXT = 100;

/** Says to who asked for Chinese that what follows is not. */
const IN_ENGLISH = '（以下对场景的说明目前只有英文。）';
const ODD_IN_ENGLISH =
  '> **模型说明（ODD 规范）**：依次为目的与规律、实体与状态变量、过程与日程、设计概念、初始化、输入数据、子模型。正文目前只有英文；参数名、公式与文献在两种语言中相同。';

export async function run(given: Arguments, terminal: Terminal): Promise<number> {
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
  const told = odd ? oddProtocol(scenario) : json ? toJson(summarize(scenario)) : inWords(scenario, columns);
  const text = given.text('lang') === 'zh' && !json ? `${odd ? ODD_IN_ENGLISH : IN_ENGLISH}\n\n${told}` : told;
  if (out === undefined) terminal.result(text);
  else {
    replaceFile(out, text);
    terminal.note({ en: `Wrote ${out}`, zh: `已写出 ${out}` });
  }
  return 0;
}

// ---- in words ------------------------------------------------------------------------------------------------------

function inWords(scenario: Scenario, columns: number): string {
  const { name, question, strategies, baseline } = scenario;
  const lines = (text: string, indent = '') => wrapText(text, columns, indent);
  const list = (items: readonly string[]) => items.flatMap((item) => lines(`- ${item}`, '  '));
  const section = (title: string, items: readonly string[]) => (items.length === 0 ? [] : ['', title, ...list(items)]);
  return [
    ...lines(plainLabel(name)),
    ...(question === undefined ? [] : lines(plainLabel(question))),
    ...section('The setting', settingOf(scenario)),
    ...section('Set otherwise than usual', unusualSettings(scenario)),
    ...section(
      strategies.length === 1 ? 'The strategy' : 'Strategies',
      strategies.map(
        (strategy) =>
          `${plainLabel(strategy.name)}${strategy.name === baseline && strategies.length > 1 ? ' (baseline)' : ''}${strategy.note === '' ? '' : `: ${plainLabel(strategy.note)}`}`,
      ),
    ),
    ...section('Where they differ', differencesOf(scenario)),
    ...section(strategies.length === 1 ? 'What it does' : 'The same under all of them', sameEverywhere(scenario)),
    ...section(
      'Outcomes',
      scenario.outcomes.map((outcome) => outcomeInWords(outcome, scenario)),
    ),
    ...section('What must come out', expectationsOf(scenario)),
    ...section('Parameters of its own', ownParameters(scenario)),
    '',
  ].join('\n');
}

function settingOf({ population, community, preset, horizon, replications }: Scenario): string[] {
  const segments = Object.entries(population.segments);
  const topics = community.topics.map(plainLabel).join(', ');
  return [
    `${PRESETS[preset].meaning} (preset ${preset})`,
    `${agreeWithOne(`${population.size} people`)}; ${'kind' in population.graph && population.graph.kind === 'none' ? 'nobody knows anybody outside the community' : graphInWords(population.graph, plainLabel)}`,
    ...(segments.length === 1 ? [] : segments.map(([name, segment]) => segmentInWords(name, segment))),
    topics === '' ? 'no topics: anything goes' : `about ${topics}`,
    ...(community.founders === 0 ? [] : [`${community.founders} founders on the first day`]),
    agreeWithOne(`${horizon} days, ${replications} runs of each strategy`),
  ];
}

/** Keys of a scenario that have a sentence or a section of their own; whatever else is not as usual is listed. */
const SAID: readonly string[] = [
  ...['name', 'question', 'source', 'preset', 'horizon', 'replications', 'population', 'strategies', 'baseline'],
  ...['outcomes', 'formulas', 'expectations', 'parameters', 'uncertain', 'plan'],
  ...['community.topics', 'community.founders', 'community.groups'],
];

/** Every setting that is not what it is when nothing is written. */
function unusualSettings(scenario: Scenario): string[] {
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
  const { uncertain, plan } = scenario;
  return [
    ...lines,
    ...uncertain.map(({ path, ...range }) => `uncertain: ${path}, ${endsOf(range).join(' to ')}`),
    ...(plan === undefined
      ? []
      : [
          `plan for ${plan.strategy}: ${plan.objectives.map(({ goal, outcome }) => `${goal} ${outcome}`).join(', ')}`,
          `levers of the plan: ${plan.levers.map(({ path }) => path).join(', ')}`,
        ]),
  ].map(plainLabel);
}

function segmentInWords(
  name: string,
  { share, topics, expertise }: Scenario['population']['segments'][string],
): string {
  const interests = Object.keys(topics).map(plainLabel).join(', ');
  return `${percent(share)} ${plainLabel(name)}${interests === '' ? '' : `, who care about ${interests}`}, expertise about ${percent(expertise.mean)}`;
}

function differencesOf({ strategies }: Scenario): string[] {
  return leverDifferences(strategies, LEVERS, 'en').flatMap(({ lever, settings }) =>
    settings.map(
      ({ strategies: names, lines }) =>
        `${lever} under ${names.map(plainLabel).join(', ')}: ${lines.map(plainLabel).join('; ') || 'nothing'}`,
    ),
  );
}

function sameEverywhere({ strategies }: Scenario): string[] {
  const different = new Set(leverDifferences(strategies, LEVERS, 'en').map(({ lever }) => lever));
  return LEVERS.filter((lever) => !different.has(lever))
    .filter((lever) => lever !== 'crisisResponse' || strategies.some(({ events }) => events.length > 0))
    .flatMap((lever) => {
      const lines = leverLines(strategies[0]!, lever, 'en')
        .filter((line) => line !== '')
        .map(plainLabel);
      return lines.length === 0 ? [] : [`${lever}: ${lines.join('; ')}`];
    });
}

function outcomeInWords(reference: string, { formulas }: Scenario): string {
  const outcome = reference.split('@')[0]!;
  const meaning = Object.hasOwn(OUTCOMES, outcome) ? OUTCOMES[outcome as OutcomeName].meaning : formulas[outcome]!;
  return `${plainLabel(reference)}: ${plainLabel(meaning)}`;
}

function expectationsOf({ expectations }: Scenario): string[] {
  return expectations.map((expectation) => {
    const { strategy, outcome, day } = expectation;
    return `${plainLabel(strategy)}: ${plainLabel(outcome)}${day === undefined ? '' : agreeWithOne(` after ${day} days`)} ${boundsInWords(expectation, textsOf('en').units, (limit) => String(limit))}`;
  });
}

function ownParameters({ preset, parameters }: Scenario): string[] {
  const usual = parametersOf(preset);
  return PARAMETER_NAMES.filter((name) => Object.hasOwn(parameters, name)).map(
    (name) => `${name} ${parameters[name]} instead of ${usual[name]}: ${PARAMETERS[name].meaning}`,
  );
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
