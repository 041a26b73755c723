/** `hearsay describe FILE`: what a scenario says, in plain words; with --odd, the description of the model (ODD protocol). */

import { graphInWords, percent } from '../description/in-words.ts';
import { oddProtocol } from '../description/odd.ts';
import { HearsayError } from '../errors.ts';
import { plainLabel } from '../report/labels.ts';
import { agreeWithOne } from '../report/language/agree.ts';
import { leverDifferences, leverLines } from '../report/lever-text.ts';
import { LEVERS } from '../scenario/levers.ts';
import { OUTCOMES, type OutcomeName } from '../scenario/outcomes.ts';
import { PARAMETER_NAMES, PARAMETERS } from '../scenario/parameters.ts';
import { PRESETS, parametersOf } from '../scenario/presets.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { toJson } from '../study/files/json.ts';
import { refuseExisting } from '../study/files/new-file.ts';
import { replaceFile } from '../study/files/replace-file.ts';
import type { Arguments } from './command.ts';
import { readScenarioFile, warnAbout } from './scenario-file.ts';
import { stampOf } from './stamp.ts';
import type { Terminal } from './terminal.ts';
import { wrapText } from './wrap-text.ts';

const WIDEST_TEXT = 100;

export async function run(given: Arguments, terminal: Terminal): Promise<number> {
  const [odd, json, out] = [given.flag('odd'), given.flag('json'), given.text('out')];
  if (odd && json) {
    throw new HearsayError(
      '"--odd" writes Markdown, which "--json" cannot hold',
      'leave out "--odd": "hearsay describe FILE --json" has the parameters and their sources, too',
    );
  }
  const file = readScenarioFile(given.operands[0]!, given);
  if (out !== undefined) refuseExisting(out);
  warnAbout(file, terminal);
  const { scenario } = file;
  const columns = out === undefined ? Math.min(terminal.width, WIDEST_TEXT) : WIDEST_TEXT;
  const text = odd ? oddProtocol(scenario) : json ? toJson(summarize(scenario)) : inWords(scenario, columns);
  if (out === undefined) terminal.result(text);
  else {
    replaceFile(out, text);
    terminal.note(`Wrote ${out}`);
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
    `${agreeWithOne(`${population.size} people`)}; ${graphInWords(population.graph, plainLabel)}`,
    ...(segments.length === 1 ? [] : segments.map(([name, segment]) => segmentInWords(name, segment))),
    topics === '' ? 'no topics: anything goes' : `about ${topics}`,
    ...(community.founders === 0 ? [] : [`${community.founders} founders on the first day`]),
    agreeWithOne(`${horizon} days, ${replications} runs of each strategy`),
  ];
}

function segmentInWords(
  name: string,
  { share, topics, expertise }: Scenario['population']['segments'][string],
): string {
  const interests = Object.keys(topics).map(plainLabel).join(', ');
  return `${percent(share)} ${plainLabel(name)}${interests === '' ? '' : `, who care about ${interests}`}, expertise about ${percent(expertise.mean)}`;
}

function differencesOf({ strategies }: Scenario): string[] {
  return leverDifferences(strategies, LEVERS).flatMap(({ lever, settings }) =>
    settings.map(
      ({ strategies: names, lines }) =>
        `${lever} under ${names.map(plainLabel).join(', ')}: ${lines.map(plainLabel).join('; ') || 'nothing'}`,
    ),
  );
}

function sameEverywhere({ strategies }: Scenario): string[] {
  const different = new Set(leverDifferences(strategies, LEVERS).map(({ lever }) => lever));
  return LEVERS.filter((lever) => !different.has(lever)).flatMap((lever) => {
    const lines = leverLines(strategies[0]!, lever)
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
  return expectations.map(({ strategy, outcome, day, low, high }) => {
    const bounds = [
      ...(low === Number.NEGATIVE_INFINITY ? [] : [`at least ${low}`]),
      ...(high === Number.POSITIVE_INFINITY ? [] : [`at most ${high}`]),
    ];
    return `${plainLabel(strategy)}: ${plainLabel(outcome)}${day === undefined ? '' : agreeWithOne(` after ${day} days`)} ${bounds.join(', ')}`;
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
    differences: leverDifferences(strategies, LEVERS),
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
