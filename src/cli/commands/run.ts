/** `hearsay run FILE`: one strategy in one replication, day by day. */

import { type ProgrammeResponses, responsesOf } from '../../engine/programme/responses.ts';
import type { Run } from '../../engine/run.ts';
import { computeRun } from '../../experiment/execute.ts';
import { compileAt, type Job } from '../../experiment/job.ts';
import type { RunResult } from '../../experiment/results.ts';
import { outcomeOfRun } from '../../experiment/results-in-memory.ts';
import { warningIn } from '../../language/run-warnings.ts';
import { numberFormat } from '../../report/format.ts';
import { columnsOf, plainLabel } from '../../report/labels.ts';
import { type Language, textsOf } from '../../report/language.ts';
import { describeOutcome, outcomeTitle } from '../../report/outcomes.ts';
import { LEVER_CHOICES } from '../../scenario/lever-words.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { seriesToCsv } from '../../study/files/csv.ts';
import { toJson } from '../../study/files/json.ts';
import { checkRunFolder, writeRun } from '../../study/files/run-folder.ts';
import { provenanceOf } from '../../study/provenance.ts';
import { readWantedRecords, writeRecords } from '../frame/run-records.ts';
import { loadJob, readScenarioFile, warnAbout } from '../frame/scenario-file.ts';
import { stampOf } from '../frame/stamp.ts';
import { commandOf } from '../frame/study.ts';
import { programmeTable } from '../terminal/programme-table.ts';
import { segmentTable } from '../terminal/segment-table.ts';
import { sparkline } from '../terminal/sparkline.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { chooseStrategy } from '../typed/choose-strategy.ts';
import type { Arguments } from '../typed/command.ts';

export async function run(given: Arguments, terminal: Terminal): Promise<number> {
  const file = readScenarioFile(given.operands[0]!, given);
  const { scenario } = file;
  const strategy = chooseStrategy(scenario, given.text('strategy'));
  const out = given.text('out');
  if (out !== undefined) checkRunFolder(out);
  const records = readWantedRecords(given);
  warnAbout(file, terminal);
  const job = loadJob(file, terminal);
  const { result, responses } = computeOne(job, strategy);
  for (const warning of result.warnings)
    terminal.warn({ en: `warning: ${warning}`, zh: `注意：${warningIn(warning, 'zh')}` });
  for (const { budget, day } of result.budgetsGone ?? [])
    terminal.warn({
      en: `warning: the budget for "${budget}" was used up on day ${day}`,
      zh: `注意：“${LEVER_CHOICES[budget] ?? budget}”的预算在第 ${day} 天用完`,
    });
  const summary = toJson(summarize(scenario, result, responses));
  const language = given.text('lang') as Language;
  terminal.result(given.flag('json') ? summary : draw(scenario, result, responses, language, terminal));
  if (out !== undefined) {
    const files = new Map([
      ['summary.json', summary],
      ['series.csv', seriesToCsv(result.series, scenario.horizon)],
    ]);
    writeRun(out, files, { ...provenanceOf(file, commandOf(given)), strategy, digest: result.digest });
    terminal.note({ en: `Wrote ${out}`, zh: `已写出 ${out}` });
  }
  writeRecords(records, job, result, terminal);
  return 0;
}

/** The first replication of a strategy; what would be a recorded failure among many runs is an error here. */
function computeOne(
  job: Job,
  strategy: string,
): { readonly result: RunResult; readonly responses: ProgrammeResponses } {
  let responses: ProgrammeResponses = { content: [], activities: [] };
  const observe = (run: Run): void => {
    responses = responsesOf(run);
  };
  return { result: computeRun(compileAt(job, 0), { point: 0, strategy, replication: 0 }, { observe }), responses };
}

function summarize(
  scenario: Scenario,
  { strategy, outcomes, segments, series, digest }: RunResult,
  { content, activities }: ProgrammeResponses,
): unknown {
  const { name, seed, horizon } = scenario;
  return {
    scenario: name,
    strategy,
    seed,
    days: horizon,
    ...stampOf(scenario),
    outcomes,
    ...(segments === undefined ? {} : { segments }),
    ...(content.length === 0 ? {} : { content }),
    ...(activities.length === 0 ? {} : { activities }),
    series,
    digest,
  };
}

const WIDEST_CHART = 48;

function draw(
  scenario: Scenario,
  result: RunResult,
  responses: ProgrammeResponses,
  language: Language,
  terminal: Terminal,
): string {
  const { colors, width } = terminal;
  const { segments } = result;
  const strategy = scenario.strategies.find(({ name }) => name === result.strategy)!;
  const text = textsOf(language);
  const numbers = numberFormat(text.units, scenario.currency);
  const rows = scenario.outcomes.map((outcome) => ({
    title: outcomeTitle(outcome, text),
    value: numbers.value(outcomeOfRun(result, outcome), describeOutcome(outcome, text).unit),
    series: result.series[outcome],
  }));
  const titleWidth = Math.max(...rows.map(({ title }) => columnsOf(title)));
  const valueWidth = Math.max(...rows.map(({ value }) => columnsOf(value)));
  const chartWidth = Math.max(10, Math.min(WIDEST_CHART, width - titleWidth - valueWidth - 4));
  const pad = (text: string, columns: number) => ' '.repeat(Math.max(0, columns - columnsOf(text)));
  return [
    colors.bold(plainLabel(scenario.name)),
    `${plainLabel(result.strategy)}, ${scenario.horizon} ${text.charts.days}, ${text.page.seed.toLowerCase()} "${plainLabel(scenario.seed)}"`,
    '',
    ...rows.map(({ title, value, series }) => {
      const chart = series === undefined ? '' : sparkline(series, chartWidth);
      const left = `${title}${pad(title, titleWidth)}  ${colors.cyan(chart)}${pad(chart, chartWidth)}`;
      return `${left}  ${pad(value, valueWidth)}${colors.bold(value)}`;
    }),
    ...(responses.content.length + responses.activities.length === 0
      ? []
      : ['', programmeTable(strategy, responses, numbers, language, terminal)]),
    ...(segments === undefined ? [] : ['', segmentTable(segments, numbers, language, terminal)]),
  ].join('\n');
}
