/** The plan of each strategy stage by stage: its calendar as a picture, what each stage cost and brought as a table. */
import { type StageValues, valuesByStage } from '../../analysis/by-stage.ts';
import { procedureOf, type Spread, type StageSummary, stretchesOf } from '../../analysis/procedure.ts';
import { alwaysOn, type CalendarRow, calendarOf, turnsOf } from '../../scenario/calendar.ts';
import { LEVER_CHOICES } from '../../scenario/lever-words.ts';
import type { Stage } from '../../scenario/levers/stages.ts';
import type { LeverName } from '../../scenario/levers.ts';
import { type OutcomeName, STAGE_MEASURES } from '../../scenario/outcomes.ts';
import type { DayRange } from '../../scenario/quantities.ts';
import { calendarChart } from '../charts/calendar.ts';
import { unitOf } from '../format.ts';
import { plainLabel } from '../labels.ts';
import { stageTexts } from '../language/stages.ts';
import type { SheetCell, SheetChart, SheetSection, SheetTable } from '../sheet.ts';
import type { CompareData } from './data.ts';

/** What there is on the last day, not what the stage adds. */
const AT_THE_END: ReadonlySet<OutcomeName> = new Set(['members', 'activeShare7']);

/** More pictures than this are turned over, not read. */
const MOST_PLANS = 6;
const MOST_STAGES = 8;
/** Names in a cell of the table; the picture has all. */
const MOST_NAMES = 4;

interface Plan {
  readonly strategy: number;
  readonly rows: readonly CalendarRow[];
  readonly turns: readonly number[];
  readonly stages: readonly DayRange[];
  readonly isShortened: boolean;
  /** Of a strategy with stages of its own. */
  readonly procedure: readonly StageSummary[];
}

/** Nothing where no strategy has a measure that begins, ends or is held now and then. */
export async function stagesSection(data: CompareData): Promise<SheetSection[]> {
  const { scenario, comparison, context, language, results } = data;
  const { horizon } = scenario;
  const own = stageTexts(language);
  const names = comparison.strategies.map(({ name }) => name);
  const plans: Plan[] = [];
  const others = new Map<string, { readonly first: string; readonly same: string[] }>();
  const left: string[] = [];
  const written = (name: string) => scenario.strategies.find((each) => each.name === name)!;
  for (const [strategy, name] of names.entries()) {
    const pool = data.pools.strategies.find((each) => each.strategy === name);
    const procedure = pool === undefined ? [] : procedureOf(written(name).stages, pool);
    const stretches = stretchesOf(procedure, horizon);
    const rows = calendarOf(written(name), horizon, stretches);
    // Of a procedure, what parts the picture is where its stages begin.
    const begins = stretches.flatMap((days) => (days === undefined || days.from === 0 ? [] : [days.from]));
    const turns = procedure.length > 0 ? begins : turnsOf(rows, horizon);
    if (turns.length === 0 && rows.every(({ times }) => times.length === 0)) continue;
    const calendar = JSON.stringify([rows, procedure]);
    const known = others.get(calendar);
    if (known !== undefined) known.same.push(name);
    else if (plans.length === MOST_PLANS) left.push(name);
    else {
      others.set(calendar, { first: name, same: [] });
      const kept = keptTurns(turns, horizon);
      const stages = stagesOf(kept, horizon);
      plans.push({ strategy, rows, turns, stages, isShortened: kept.length < turns.length, procedure });
    }
  }
  if (plans.length === 0 || results.finished === 0) return [];
  const quoted = (list: readonly string[]) =>
    context.text.list(list.map((n) => context.text.findings.quoted(plainLabel(n))));
  const found = await valuesByStage(
    results,
    plans.map(({ strategy, stages }) => ({ name: names[strategy]!, stages })),
    STAGE_MEASURES,
  );
  const label = (row: Pick<CalendarRow, 'lever' | 'name'>): string => labelOf(row, data);
  // What all strategies have is the ground on which they are compared.
  const isShared = (lever: LeverName) =>
    names.length > 1 && new Set(names.map((name) => JSON.stringify(written(name)[lever]))).size === 1;
  const always = plans.flatMap(({ strategy, rows }) => {
    const name = names[strategy]!;
    const all = alwaysOn(written(name), rows).filter(({ lever }) => !isShared(lever));
    return all.length === 0 ? [] : [own.always(quoted([name]), context.text.list(all.map(label)))];
  });
  const columns = STAGE_MEASURES.filter((outcome) => found.some((all) => all.some((stage) => stage[outcome])));
  return [
    {
      id: 'stages',
      title: own.title,
      note: plans.some(({ procedure }) => procedure.length > 0) ? `${own.note}${own.procedureNote}` : own.note,
      charts: plans.map(
        ({ strategy, rows, turns }): SheetChart => ({
          name: names[strategy]!,
          spec: calendarChart(
            context,
            strategy,
            rows.map((row) => ({ label: label(row), spans: row.spans, times: row.times })),
            turns,
            horizon,
          ),
        }),
      ),
      tables: plans.flatMap((plan, k) =>
        plan.procedure.length > 0
          ? [procedureTable(plan, data)]
          : plan.stages.length < 2
            ? []
            : [tableOf(plan, found[k]!, columns, data)],
      ),
      remarks: [
        ...always,
        ...[...others.values()].flatMap(({ first, same }) =>
          same.length === 0 ? [] : [own.same(quoted([first]), quoted(same))],
        ),
        ...(left.length === 0 ? [] : [own.more(quoted(left))]),
      ],
    },
  ];
}

function tableOf(
  { strategy, rows, stages, isShortened }: Plan,
  values: readonly StageValues[],
  columns: readonly OutcomeName[],
  data: CompareData,
): SheetTable {
  const { context, language, comparison } = data;
  const { numbers, text } = context;
  const own = stageTexts(language);
  return {
    caption: plainLabel(comparison.strategies[strategy]!.name),
    header: [
      own.stage,
      own.runs,
      ...columns.map(
        (outcome): SheetCell => ({ text: text.outcomes[outcome], note: AT_THE_END.has(outcome) ? [own.lastDay] : [] }),
      ),
    ],
    words: [0, 1],
    rows: stages.map(({ from, to }, i): SheetCell[] => [
      from === to ? `${from}` : `${from}–${to}`,
      { text: '', lines: whatHappens({ from, to }, rows, data).map((line) => ({ text: line })) },
      ...columns.map((outcome) => numbers.value(values[i]![outcome] ?? null, unitOf(outcome))),
    ]),
    ...(isShortened && { foot: [own.joined(numbers.count(stages.length))] }),
  };
}

/** Stage by stage of a procedure: when it began in how many runs, how long it took and what ended it, what it cost and brought. */
function procedureTable({ strategy, procedure }: Plan, data: CompareData): SheetTable {
  const { context, language, comparison } = data;
  const { numbers, text } = context;
  const own = stageTexts(language);
  const columns = STAGE_MEASURES.flatMap((outcome, k) =>
    procedure.some(({ values }) => values[k]) ? [{ outcome, k }] : [],
  );
  const days = ({ median, least, most }: Spread): SheetCell => ({
    text: numbers.exact(median, 'count'),
    note: least === most ? [] : [`${least}–${most}`],
  });
  return {
    caption: plainLabel(comparison.strategies[strategy]!.name),
    header: [
      own.nameOfStage,
      own.beganIn,
      { text: own.firstDay, note: [own.median] },
      { text: own.length, note: [own.median] },
      own.over,
      ...columns.map(
        ({ outcome }): SheetCell => ({
          text: text.outcomes[outcome],
          note: AT_THE_END.has(outcome) ? [own.lastDay] : [],
        }),
      ),
    ],
    words: [0, 1, 4],
    rows: procedure.map(({ stage, began, runs, first, lasted, ended, values }): SheetCell[] => [
      { text: plainLabel(stage.name), note: conditionOf(stage, data) },
      own.ofRuns(numbers.count(began), numbers.count(runs)),
      first === undefined ? '–' : days(first),
      lasted === undefined ? '–' : days(lasted),
      {
        text: '',
        lines: (['condition', 'time', 'not'] as const).flatMap((how) =>
          ended[how] === 0 ? [] : [{ text: own.ended[how](numbers.count(ended[how])) }],
        ),
      },
      ...columns.map(({ outcome, k }) => (began === 0 ? '–' : numbers.value(values[k]!, unitOf(outcome)))),
    ]),
  };
}

/** What must come about until a stage is over, as it is written. */
function conditionOf({ until, lasts, atLeast }: Stage, { language, context }: CompareData): string[] {
  const own = stageTexts(language);
  const days = (count: number) => context.text.units.days(context.numbers.count(count));
  return [
    ...(until === undefined ? [] : [own.until(until)]),
    ...(lasts === undefined ? [] : [until === undefined ? own.lasts(days(lasts)) : own.atLatest(days(lasts))]),
    ...(atLeast === undefined ? [] : [own.atLeast(days(atLeast))]),
  ];
}

/** What begins in a stage and what has ended when it begins or ends before it does. */
function whatHappens({ from, to }: DayRange, rows: readonly CalendarRow[], data: CompareData): string[] {
  const own = stageTexts(data.language);
  const names = (holds: (day: DayRange) => boolean): string | undefined => {
    const all = [...new Set(rows.filter(({ spans }) => spans.some(holds)).map((row) => labelOf(row, data)))];
    const rest = all.length - MOST_NAMES;
    return all.length === 0
      ? undefined
      : data.context.text.list([...all.slice(0, MOST_NAMES), ...(rest > 0 ? [`+${rest}`] : [])]);
  };
  const begins = names((span) => span.from >= from && span.from <= to);
  const ends = names((span) => span.to + 1 >= Math.max(1, from) && span.to + 1 <= to);
  const lines = [...(begins ? [own.begins(begins)] : []), ...(ends ? [own.ends(ends)] : [])];
  return lines.length === 0 ? [own.goesOn] : lines;
}

function labelOf({ lever, name }: Pick<CalendarRow, 'lever' | 'name'>, { context, language }: CompareData): string {
  const own = context.text.levers[lever];
  if (name === '') return own;
  const isKind = lever !== 'offers' && language === 'zh';
  return stageTexts(language).named(own, plainLabel((isKind && LEVER_CHOICES[name]) || name));
}

const stagesOf = (turns: readonly number[], horizon: number): DayRange[] =>
  [0, ...turns].map((from, i) => ({ from, to: (turns[i] ?? horizon) - 1 }));

/** At most so many stages: the shortest is put together with the one before it, again and again. */
function keptTurns(turns: readonly number[], horizon: number): readonly number[] {
  let kept = turns;
  while (kept.length >= MOST_STAGES) {
    const lengths = kept.map((day, i) => (kept[i + 1] ?? horizon) - day);
    const shortest = lengths.indexOf(Math.min(...lengths));
    kept = kept.filter((_, i) => i !== shortest);
  }
  return kept;
}
