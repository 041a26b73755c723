/** `hearsay check FILE…`: everything that is wrong with scenarios; with --run, whether they do what they expect. */

import { isCertain } from '../../analysis/certain.ts';
import { type CheckedExpectation, checkExpectations } from '../../analysis/expectations.ts';
import type { Presence } from '../../analysis/missing.ts';
import { isShareOfRuns } from '../../analysis/outcome-values.ts';
import { HearsayError, type Issue, type Language, ScenarioError } from '../../errors.ts';
import type { Results } from '../../experiment/results.ts';
import { agreeWithOne } from '../../language/agree.ts';
import { boundsInWords, limitsOf } from '../../numeric/bounds.ts';
import { levelInterval, marked, numberFormat } from '../../report/format.ts';
import { shortLabel } from '../../report/labels.ts';
import { causesInWords, missingTexts } from '../../report/language/missing.ts';
import { textsOf } from '../../report/language.ts';
import { describeOutcome } from '../../report/outcomes.ts';
import { toJson } from '../../study/files/json.ts';
import { loadJob, readScenarioFile, type ScenarioFile, warnAbout } from '../frame/scenario-file.ts';
import { runStudy } from '../frame/study.ts';
import { INTERRUPTED } from '../terminal/interrupt.ts';
import { drawTable } from '../terminal/table.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Arguments } from '../typed/command.ts';

/** What was found about one file. */
interface Checked {
  readonly file: string;
  /** Why it cannot be used, or null when it can. */
  readonly error: string | null;
  /** Mistakes, or else warnings. */
  readonly issues: readonly Issue[];
  /** Empty without --run. */
  readonly expectations: readonly CheckedExpectation[];
  /** Runs that threw. */
  readonly failures: number;
}

export async function run(given: Arguments, terminal: Terminal): Promise<number> {
  const all: Checked[] = [];
  for (const path of given.operands) {
    const checked = await checkOne(path, given, terminal);
    if (checked === 'interrupted') return INTERRUPTED;
    all.push(checked);
  }
  if (given.flag('json')) terminal.result(toJson(all.map(summarize)));
  if (all.some(({ error }) => error !== null)) return 2;
  return all.every(holds) ? 0 : 1;
}

const holds = ({ expectations, failures }: Checked): boolean => failures === 0 && expectations.every(({ met }) => met);

/** Checks one file and, unless the result is to be JSON, says what was found. */
async function checkOne(path: string, given: Arguments, terminal: Terminal): Promise<Checked | 'interrupted'> {
  const say = given.flag('json') ? () => {} : terminal.result;
  const nothing = { file: path, error: null, issues: [], expectations: [], failures: 0 };
  try {
    const file = readScenarioFile(path, given);
    if (!given.flag('json')) warnAbout(file, terminal);
    const known = { ...nothing, issues: file.warnings };
    if (!given.flag('run')) {
      loadJob(file, terminal);
      say(goodInWords(path, file, terminal));
      return known;
    }
    const { results, interrupted } = await runStudy({ file }, given, terminal);
    if (interrupted) return 'interrupted';
    const { scenario } = file;
    const expectations = checkExpectations(scenario.expectations, results, scenario.formulas, {
      horizon: scenario.horizon,
      isCertain: (strategy, outcome) => isCertain(scenario, strategy, outcome),
    });
    const checked = { ...known, expectations, failures: results.failures.length };
    say(describeExpectations(checked, file, results, terminal));
    return checked;
  } catch (error) {
    if (!(error instanceof HearsayError)) throw error;
    if (!given.flag('json')) terminal.fail(error);
    const message = error.hint === '' ? error.message : `${error.message}; ${error.hint}`;
    return { ...nothing, error: message, issues: error instanceof ScenarioError ? error.issues : [] };
  }
}

function goodInWords(path: string, { scenario, language }: ScenarioFile, { colors }: Terminal): string {
  const { strategies, population, horizon } = scenario;
  if (language === 'zh')
    return `${path}：${colors.green('没有问题')}，${strategies.length} 个策略，${population.size} 人，${horizon} 天`;
  const size = agreeWithOne(`, ${strategies.length} strategies, ${population.size} people, ${horizon} days`);
  return `${path}: ${colors.green('good')}${size}`;
}

/** What `check --run` says. */
interface Said {
  readonly noExpectations: (file: string) => string;
  readonly held: string;
  readonly failed: string;
  readonly nothing: string;
  readonly allHeld: (count: number) => string;
  readonly someFailed: (missed: number, count: number) => string;
  readonly head: (file: string, count: string, replications: number) => string;
  readonly losses: (failures: number) => string;
  readonly header: readonly string[];
  readonly rough: string;
}

const SAID: Readonly<Record<Language, Said>> = {
  en: {
    noExpectations: (file) => `${file}: good, but it has no "expect" to be held to`,
    held: 'held',
    failed: 'failed',
    nothing: 'nothing',
    allHeld: (count) => (count === 1 ? 'the one expectation held' : `all ${count} expectations held`),
    someFailed: (missed, count) => agreeWithOne(`${missed} of ${count} expectations failed`),
    head: (file, count, replications) => `${file}: ${count} (${replications} replications)`,
    losses: (failures) => agreeWithOne(`  ${failures} runs failed`),
    header: ['', 'strategy', 'outcome', 'expected', 'found (95 % interval)'],
    rough: '~ marks an interval that is rougher than 95 %',
  },
  zh: {
    noExpectations: (file) => `${file}：没有问题，但没有写明可以检验的预期（expect）`,
    held: '成立',
    failed: '不成立',
    nothing: '无',
    allHeld: (count) => `${count} 项预期全部成立`,
    someFailed: (missed, count) => `${count} 项预期中有 ${missed} 项不成立`,
    head: (file, count, replications) => `${file}：${count}（${replications} 次重复）`,
    losses: (failures) => `  ${failures} 次模拟失败`,
    header: ['', '策略', '指标', '预期', '结果（95 % 区间）'],
    rough: '~ 表示达不到 95 % 的区间',
  },
};

function describeExpectations(
  { file, expectations, failures }: Checked,
  { scenario, language = 'en' }: ScenarioFile,
  results: Results,
  { colors }: Terminal,
): string {
  const said = SAID[language];
  if (expectations.length === 0) return said.noExpectations(file);
  const text = textsOf(language);
  const numbers = numberFormat(text.units, scenario.currency);
  const rows = expectations.map((expectation) => {
    const { strategy, outcome, day, found, ci95, ciKind, presence, met } = expectation;
    const name = day === undefined ? outcome : `${outcome}@${day}d`;
    const { unit } = describeOutcome(name, text, isShareOfRuns(name, results, results.strategies) ? [name] : []);
    return [
      met ? colors.green(said.held) : colors.red(said.failed),
      shortLabel(strategy, 28),
      shortLabel(name, 28),
      boundsInWords(expectation, text.units, (limit, isFirst) =>
        numbers.exact(limit, unit === 'runs' && isFirst ? 'share' : unit),
      ),
      presence.missing > 0
        ? noValueIn(presence, language)
        : found === null
          ? said.nothing
          : `${numbers.value(found, unit)}${ci95[0] === null ? '' : `  (${marked(levelInterval(ci95, unit, text.units), ciKind, text.units)})`}`,
    ];
  });
  const missed = expectations.filter(({ met }) => !met).length;
  const { length } = expectations;
  const count = missed === 0 ? colors.green(said.allHeld(length)) : colors.red(said.someFailed(missed, length));
  const head = said.head(file, count, scenario.replications);
  const losses = failures === 0 ? [] : [colors.red(said.losses(failures))];
  const header = said.header.map(colors.dim);
  const rough = expectations.some(({ ciKind }) => ciKind === '90' || ciKind === 'rough')
    ? [colors.dim(said.rough)]
    : [];
  return [head, ...losses, drawTable(header, rows, ['left', 'left', 'left', 'left', 'left']), ...rough].join('\n');
}

/** Why an expectation is not met whatever the other runs gave. */
function noValueIn(presence: Presence, language: Language): string {
  const { missing, runs } = presence;
  return missingTexts(language).short(String(missing), String(runs), causesInWords(presence, language));
}

function summarize(checked: Checked): unknown {
  const { file, error, issues, expectations, failures } = checked;
  return {
    file,
    valid: error === null,
    held: error === null && holds(checked),
    error,
    issues: issues.map(({ code, severity, line, column, message, hint, path }) => ({
      code,
      severity,
      line,
      column,
      message,
      hint,
      path,
    })),
    expectations: expectations.map((expectation) => {
      const { strategy, outcome, day, strict, found, ci95, ciKind, presence, met } = expectation;
      const { runs, missing, causes } = presence;
      const limits = { ...limitsOf(expectation), ...(strict && { strict }) };
      const without = missing === 0 ? {} : { runs, missing, causes };
      return { strategy, outcome, day: day ?? null, ...limits, found, ci95, ciKind, met, ...without };
    }),
    failures,
  };
}
