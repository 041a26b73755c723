/** What stands behind a comparison: where the strategies differ, parameters, what was expected, and real communities. */
import { checkExpectations } from '../../analysis/expectations.ts';
import { valuesOf } from '../../analysis/outcome-values.ts';
import { saidIn } from '../../language/said.ts';
import { boundsInWords } from '../../numeric/bounds.ts';
import { leverDifferences } from '../../scenario/lever-text.ts';
import type { LeverName } from '../../scenario/levers.ts';
import { PARAMETER_NAMES, PARAMETERS } from '../../scenario/parameters.ts';
import { parametersOf } from '../../scenario/presets.ts';
import { plainLabel } from '../labels.ts';
import { observedTables } from '../observed.ts';
import { describeOutcome } from '../outcomes.ts';
import type { SheetCell, SheetSection, SheetTable } from '../sheet.ts';
import { type CompareData, strategyName } from './data.ts';

export const backgroundSections = (data: CompareData): SheetSection[] => [
  leversSection(data),
  parametersSection(data),
  ...expectationsSection(data),
  ...observedSection(data),
];

function leversSection(data: CompareData): SheetSection {
  const { scenario, comparison, context, language } = data;
  const { text } = context;
  const { page } = text;
  const differences = leverDifferences(scenario.strategies, Object.keys(text.levers) as LeverName[], language);
  const rows = differences.flatMap(({ lever, settings }) =>
    settings.map((setting): SheetCell[] => [
      text.levers[lever],
      { text: '', lines: setting.strategies.map((name) => strategyName(name, data)) },
      setting.lines.length === 0
        ? page.none
        : { text: '', lines: setting.lines.map((line) => ({ text: plainLabel(line) })) },
    ]),
  );
  const terms = comparison.strategies.flatMap(({ name }) => {
    const { note } = scenario.strategies.find((strategy) => strategy.name === name) ?? {};
    return note ? [[plainLabel(name), plainLabel(note)] as const] : [];
  });
  const table: SheetTable = {
    caption: page.levers,
    captioned: false,
    holds: 'grouped',
    header: [page.lever, page.strategy, page.valueHeader],
    rows,
  };
  const none = rows.length === 0;
  return {
    id: 'levers',
    title: page.levers,
    note: none ? '' : page.leversNote,
    terms,
    ...(none && { lead: page.leversEmpty }),
    charts: [],
    tables: none ? [] : [table],
    remarks: [],
  };
}

function parametersSection({ scenario, context, language }: CompareData): SheetSection {
  const say = (words: string) => saidIn(words, language);
  const { page } = context.text;
  const standard = parametersOf(scenario.preset);
  const values = parametersOf(scenario.preset, scenario.parameters);
  const isChanged = (name: (typeof PARAMETER_NAMES)[number]) => values[name] !== standard[name];
  const changed = PARAMETER_NAMES.filter(isChanged);
  const table = (names: typeof PARAMETER_NAMES | typeof changed): SheetTable => ({
    caption: page.parameters,
    captioned: false,
    holds: 'words',
    header: [page.parameter, page.symbol, page.valueHeader, page.meaning, page.sourceHeader],
    marked: [...names.keys()].filter((k) => isChanged(names[k]!)),
    rows: names.map((name): SheetCell[] => {
      const { symbol, unit, meaning, source, inChinese } = PARAMETERS[name];
      const note = isChanged(name) ? [page.overridden(String(standard[name]))] : [];
      const label = language === 'zh' && inChinese !== undefined ? [inChinese] : [];
      return [
        { text: name, code: true, note: label },
        symbol,
        { text: `${values[name]} ${say(unit)}`, note },
        say(meaning),
        say(source),
      ];
    }),
  });
  return {
    id: 'parameters',
    title: page.parameters,
    note: '',
    lead: page.parametersNote(scenario.preset, String(changed.length)),
    charts: [],
    tables: [
      ...(changed.length === 0 ? [] : [table(changed)]),
      { ...table(PARAMETER_NAMES), folded: page.showParameters(String(PARAMETER_NAMES.length)) },
    ],
    remarks: [],
  };
}

function expectationsSection(data: CompareData): SheetSection[] {
  const { scenario, results, comparison, context } = data;
  const { numbers, text } = context;
  const { page } = text;
  const rows = checkExpectations(scenario.expectations, results, scenario.formulas).map((expectation): SheetCell[] => {
    const { strategy, outcome, day, found, met } = expectation;
    const dated = day === undefined ? outcome : `${outcome}@${day}d`;
    const { label, unit } = describeOutcome(dated, text, comparison.sharesOfRuns);
    const expected = boundsInWords(expectation, text.units, (limit) =>
      numbers.exact(limit, unit === 'runs' ? 'share' : unit),
    );
    const chip = { word: met ? page.held : page.missed, tone: met ? ('better' as const) : ('worse' as const) };
    return [strategyName(strategy, data), label, expected, numbers.value(found, unit), { text: '', chip }];
  });
  if (rows.length === 0) return [];
  const table: SheetTable = {
    caption: page.expectations,
    captioned: false,
    holds: 'words',
    header: [page.strategy, page.outcome, page.expected, page.found, { text: '', note: page.verdict }],
    rows,
  };
  const { expectations: title, expectationsNote: note } = page;
  return [{ id: 'expectations', title, note, charts: [], tables: [table], remarks: [] }];
}

/** What the baseline gave beside real communities. */
function observedSection({ scenario, results, comparison, context, pools }: CompareData): SheetSection[] {
  const { text, numbers } = context;
  const { observed, findings, colon } = text;
  const pool = pools.strategies.find(({ strategy }) => strategy === comparison.baseline);
  if (pool === undefined || pool.runs === 0) return [];
  // It is 0 where nobody wrote.
  const gini = valuesOf(results, comparison.baseline, 'gini').filter((value) => value > 0);
  const found = observedTables(scenario.preset, pool, gini, text, numbers);
  if (found.every(({ rows }) => rows.length === 0)) return [];
  const tables = found.map(
    ({ community, source, rows }): SheetTable => ({
      caption: community,
      holds: 'words',
      header: [observed.figure, observed.observed, observed.simulated],
      rows: rows.map((row) => [row.figure, row.observed, row.simulated]),
      foot: [`${observed.source}${colon}${source}`],
    }),
  );
  const note = observed.note(findings.quoted(plainLabel(comparison.baseline)));
  return [{ id: 'observed', title: observed.title, note, charts: [], tables, remarks: [] }];
}
