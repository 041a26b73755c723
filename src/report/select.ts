/** What `hearsay select` found, in words, as a table, and as a report. */
import type { Presence } from '../analysis/missing.ts';
import type { RankOverPoints } from '../analysis/selection/over-points.ts';
import type { Rank } from '../analysis/selection/ranking.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { type RiskRow, riskChart } from './charts/risk.ts';
import { type NumberFormat, numberFormat, type Unit } from './format.ts';
import { distinctLabels } from './labels.ts';
import { missingInWords, missingTexts } from './language/missing.ts';
import { selectTexts } from './language/select.ts';
import { type Language, type Texts, textsOf } from './language.ts';
import { describeOutcome, nameInSentence } from './outcomes.ts';
import { rareRuns } from './rare-runs.ts';
import type { OwnSheet, SheetTable } from './sheet.ts';
import { strategyColors } from './theme.ts';

/** How each strategy fared, in the order of the scenario. */
export interface Candidate {
  readonly name: string;
  readonly mean: number | null;
  readonly rank: Rank;
  /** `out` after so many replications; `thinned` before the selection proper. */
  readonly status: 'selected' | 'left' | 'out' | 'thinned';
  readonly after?: number;
}

interface Selected {
  readonly scenario: Scenario;
  readonly language: Language;
  readonly outcome: string;
  readonly isShareOfRuns: boolean;
  /** Replications, or points, that are left out because a strategy has nothing there. */
  readonly missing: number;
  /** Strategies with runs that ended without a value, and what they have. */
  readonly without: readonly { readonly name: string; readonly presence: Presence }[];
  /** Nothing is selected because so many runs have no value that those with one are no fair sample. */
  readonly ofSurvivors: boolean;
}

/** The result of the sequential selection. */
export interface SelectionFound extends Selected {
  readonly kind: 'selection';
  readonly candidates: readonly Candidate[];
  readonly best: string;
  readonly decided: boolean;
  /** Of the others those that it is not clearly ahead of. */
  readonly close: readonly string[];
  /** Those that it is clearly ahead of, by less than matters. */
  readonly slightly: readonly string[];
  /** Those that would be ahead if runs of a kind that others show came as often as these runs cannot rule out. */
  readonly unseen: readonly string[];
  readonly left: readonly string[];
  readonly confidence: number;
  readonly indifference: number;
  readonly replications: number;
  readonly most: number | null;
  /** Replications that may be asked for. */
  readonly allowed: number;
  /** Strategies that took part after thinning; all when there was none. */
  readonly contestants: number;
  readonly runs: number;
}

/** The result over points of what is uncertain. */
export interface RankingFound extends Selected {
  readonly kind: 'over-uncertain';
  readonly candidates: readonly { readonly name: string; readonly rank: RankOverPoints }[];
  readonly points: number;
  readonly replications: number;
}

interface SelectionInWords {
  readonly headline: string;
  readonly cautions: readonly string[];
  readonly methods: readonly string[];
  readonly table: SheetTable;
}

function selectionInWords(found: SelectionFound | RankingFound): SelectionInWords {
  const words = wordsFor(found);
  const { own } = words;
  const without = withoutInWords(found, words);
  const left = String(found.missing);
  if (found.kind === 'over-uncertain') {
    return {
      headline: overHeadline(found, words),
      cautions: [
        ...(found.ofSurvivors ? [] : without),
        ...(without.length === 0 ? [] : [missingTexts(found.language).survivors]),
        ...(found.missing === 0 ? [] : [own.missingPoints(left)]),
        own.noise,
      ],
      methods: [own.overMethod],
      table: overTable(found, words),
    };
  }
  const { candidates, contestants } = found;
  const thinned = contestants < candidates.length ? [own.thinned(String(candidates.length), String(contestants))] : [];
  return {
    headline: selectionHeadline(found, words),
    cautions: [...thinned, ...(found.ofSurvivors ? [] : without), ...(found.missing === 0 ? [] : [own.missing(left)])],
    methods: [own.method],
    table: selectionTable(found, words),
  };
}

/** A sentence a strategy with runs that have no value, and why. */
function withoutInWords({ without, language }: SelectionFound | RankingFound, { text, label }: Words): string[] {
  return without.map(({ name, presence }) => missingInWords(nameInSentence(name, text), label, presence, language));
}

export function selectionSheet(found: SelectionFound | RankingFound): OwnSheet {
  const { outcome, candidates } = found;
  const { own } = wordsFor(found);
  const { headline, cautions, methods, table } = selectionInWords(found);
  const count = String(candidates.length);
  return {
    kicker: own.kicker,
    setting:
      found.kind === 'selection'
        ? own.setting(count, String(found.runs))
        : own.overSetting(count, String(found.points), String(found.replications)),
    headline,
    // The eighth column says in words what became of a strategy.
    brief: { blocks: [{ ...table, words: [0, 7], captioned: false }] },
    cautions,
    sections: [
      {
        id: 'strategies',
        title: own.section,
        note: found.kind === 'selection' ? own.note : own.overNote,
        charts: [{ name: outcome, spec: chartOf(found) }],
        tables: [table],
        remarks: [],
      },
    ],
    methods,
    replications: String(found.replications),
  };
}

interface Words {
  readonly text: Texts;
  readonly own: ReturnType<typeof selectTexts>;
  readonly numbers: NumberFormat;
  readonly label: string;
  readonly unit: Unit;
  readonly names: readonly string[];
}

const NAME_COLUMNS = 32;

function wordsFor({ scenario, language, outcome, isShareOfRuns, candidates }: SelectionFound | RankingFound): Words {
  const text = textsOf(language);
  const { label, unit } = describeOutcome(outcome, text, isShareOfRuns ? [outcome] : []);
  return {
    text,
    own: selectTexts(language),
    numbers: numberFormat(text.units, scenario.currency),
    label,
    unit,
    names: distinctLabels(
      candidates.map(({ name }) => name),
      NAME_COLUMNS,
    ),
  };
}

function selectionHeadline(found: SelectionFound, words: Words): string {
  const { own, text, numbers, label, unit } = words;
  const { best, decided, close, slightly, ofSurvivors, unseen, left, confidence, indifference, replications } = found;
  const quoted = (names: readonly string[]) => text.list(names.map((name) => nameInSentence(name, text)));
  if (ofSurvivors) return own.survivors(withoutInWords(found, words).join(' '), quoted([best]));
  if (unseen.length > 0)
    return own.unseenKind(
      quoted([best]),
      label,
      String(replications),
      quoted(unseen),
      rareRuns(runsOf(found), found.language, numbers),
    );
  if (!decided) return undecidedHeadline(found, words);
  if (left.length > 1)
    return own.alike(quoted(left), label, String(replications), rareRuns(replications, found.language, numbers));
  const ahead = numbers.difference(indifference, unit).replace('+', '');
  const sure = `${Number((100 * confidence).toPrecision(12))}\u00a0%`;
  if (close.length === 0 && slightly.length > 0)
    return own.slightlyAhead(quoted([best]), label, sure, ahead, String(replications), quoted(slightly));
  return close.length === 0
    ? own.chosen(quoted([best]), label, sure, ahead, String(replications))
    : own.asGood(quoted([best]), label, sure, ahead, String(replications), quoted(close));
}

/** With the replications that would do, unless they are more than may be asked for. */
function undecidedHeadline({ best, left, replications, most, allowed }: SelectionFound, { own, text }: Words): string {
  const quoted = (names: readonly string[]) => text.list(names.map((name) => nameInSentence(name, text)));
  if (most === null || most > allowed)
    return own.undecidedForLong(quoted(left), quoted([best]), String(replications), String(allowed));
  return own.undecided(quoted(left), quoted([best]), String(replications), String(most));
}

/** Of the strategy that had fewest. */
const runsOf = ({ candidates, replications }: SelectionFound): number =>
  Math.min(replications, ...candidates.flatMap(({ after }) => (after === undefined ? [] : [after])));

function overHeadline(found: RankingFound, words: Words): string {
  const { own, text, numbers, label } = words;
  const { candidates, ofSurvivors, points } = found;
  const quoted = (names: readonly string[]) => text.list(names.map((name) => nameInSentence(name, text)));
  const most = Math.max(...candidates.map(({ rank }) => rank.bestAt ?? 0));
  const first = candidates.filter(({ rank }) => (rank.bestAt ?? 0) === most);
  const names = quoted(first.map(({ name }) => name));
  if (ofSurvivors) {
    const runs = withoutInWords(found, words).join(found.language === 'zh' ? '' : ' ');
    return points === 0 ? own.noPoint(runs) : own.survivors(runs, names);
  }
  const { bestAt, ci95, regret } = first[0]!.rank;
  if (first.length > 1)
    return regret === 0 ? own.overAlike(names, label) : own.overTied(names, label, numbers.share(bestAt));
  return own.overBest(names, label, numbers.share(bestAt), numbers.interval(ci95, 'share'));
}

function selectionTable({ candidates }: SelectionFound, { own, numbers, unit, names }: Words): SheetTable {
  const { columns } = own;
  const status = ({ status, after }: Candidate) => {
    if (status === 'selected') return own.statusChosen;
    if (status === 'left') return own.statusLeft;
    return status === 'thinned' ? own.statusThinned : own.statusDropped(String(after));
  };
  return {
    caption: own.section,
    header: [
      columns.strategy,
      columns.mean,
      columns.probabilityBest,
      columns.regret,
      columns.firstIn,
      columns.range,
      columns.worst,
      columns.status,
    ],
    rows: candidates.map((candidate, k) => {
      const { mean, rank } = candidate;
      return [
        names[k]!,
        numbers.value(mean, unit),
        numbers.share(rank.probabilityBest),
        numbers.difference(rank.regret, unit).replace('+', ''),
        numbers.share(rank.firstIn),
        rangeOf(rank, unit, numbers),
        numbers.value(rank.worstTenth, unit),
        status(candidate),
      ];
    }),
  };
}

function overTable({ candidates }: RankingFound, { own, numbers, unit, names }: Words): SheetTable {
  const { columns } = own;
  return {
    caption: own.section,
    header: [
      columns.strategy,
      columns.mean,
      columns.bestIn,
      columns.interval,
      columns.regret,
      columns.range,
      columns.worst,
    ],
    rows: candidates.map(({ rank }, k) => [
      names[k]!,
      numbers.value(rank.mean, unit),
      numbers.share(rank.bestAt),
      numbers.interval(rank.ci95, 'share'),
      numbers.difference(rank.regret, unit).replace('+', ''),
      rangeOf(rank, unit, numbers),
      numbers.value(rank.worstTenth, unit),
    ]),
  };
}

function rangeOf({ q05, q95 }: Pick<Rank, 'q05' | 'q95'>, unit: Unit, numbers: NumberFormat): string {
  return q05 === null || q95 === null ? '' : numbers.interval([q05, q95], unit);
}

function chartOf(found: SelectionFound | RankingFound) {
  const { own, text, numbers, names } = wordsFor(found);
  const { scenario, outcome, isShareOfRuns } = found;
  const colors = strategyColors(
    found.candidates.map(({ name }) => name),
    scenario.baseline,
  );
  const rows = found.candidates.flatMap(({ rank }, k): RiskRow[] => {
    const { q05, median, q95, worstTenth } = rank;
    if (q05 === null || median === null || q95 === null || worstTenth === null) return [];
    const chance = 'probabilityBest' in rank ? rank.probabilityBest : rank.bestAt;
    const what = found.kind === 'selection' ? own.columns.probabilityBest : own.columns.bestIn;
    const note = `${what} ${numbers.share(chance)}`;
    return [{ label: names[k]!, note, color: colors[k]!, q05, median, q95, worstTenth }];
  });
  return riskChart({
    subtitle: found.kind === 'selection' ? own.chartSubtitle : own.overChartSubtitle,
    outcome: describeOutcome(outcome, text, isShareOfRuns ? [outcome] : []),
    currency: scenario.currency,
    numbers,
    rows,
  });
}
