/** A run as a study keeps it: numbers in the order of the study's columns, everything else as text. */
import type { Arm, RunDetails, RunFailure, RunKey, RunResult } from '../../experiment/results.ts';
import { SEGMENT_COUNTS, STAGE_MEASURES } from '../../scenario/outcomes.ts';
import { TRIAL_MEASURES } from '../../scenario/trials.ts';
import { dayKept, type Every, keptCount } from './series-kept.ts';

/** What a study records of every run. */
export interface Recorded extends Every {
  /** Outcomes and formulas with a final value. */
  readonly outcomes: readonly string[];
  /** Those with a value every day. */
  readonly series: readonly string[];
}

export interface StoredRun {
  /** `point` is the position in the points of the study on disk. */
  readonly key: RunKey;
  /** In the order of `Recorded.outcomes`; all NaN when the run failed. */
  readonly outcomes: Float64Array;
  /** Days simulated; 0 when the run failed. */
  readonly days: number;
  /** In the order of `Recorded.series`, all days that are kept of one after the other. */
  readonly series: Float64Array;
  /** Null when the run failed. */
  readonly digest: string | null;
  readonly error: string | null;
  /** `RunDetails` as JSON; null when the run failed. */
  readonly details: string | null;
}

export function storeResult(key: RunKey, result: RunResult, recorded: Recorded): StoredRun {
  const { outcomes, series } = recorded;
  const days = Math.max(0, ...Object.values(result.series).map((values) => values.length));
  const kept = keptCount(days, recorded);
  const all = new Float64Array(kept * series.length).fill(Number.NaN);
  for (const [k, name] of series.entries()) {
    const values = result.series[name];
    if (values === undefined) continue;
    for (let place = 0; place < kept; place++)
      all[k * kept + place] = values[dayKept(place, days, recorded)] ?? Number.NaN;
  }
  const { funnel, retention, participation, network, budgetsGone, stages, arms, segments, warnings } = result;
  return {
    key,
    outcomes: Float64Array.from(outcomes, (name) => result.outcomes[name] ?? Number.NaN),
    days,
    series: all,
    digest: result.digest,
    error: null,
    // A run of one segment is written as ever: what is undefined is left out.
    details: JSON.stringify({
      funnel,
      retention,
      participation,
      network,
      budgetsGone,
      stages,
      arms,
      segments,
      warnings,
    }),
  };
}

/** What the stack says hangs on the thread and on the machine, so that only the message is kept. */
export function storeFailure(key: RunKey, { message }: RunFailure, { outcomes }: Recorded): StoredRun {
  const nothing = new Float64Array(outcomes.length).fill(Number.NaN);
  return { key, outcomes: nothing, days: 0, series: new Float64Array(0), digest: null, error: message, details: null };
}

/** Details from a file; undefined where the text is none. */
export function parseDetails(text: string): RunDetails | undefined {
  try {
    const parsed = JSON.parse(text) as RunDetails;
    return isDetails(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

const isCounts = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'number');

const isArm = ({ drawn = 0, joined, present, sums }: Arm): boolean =>
  isCounts([drawn, joined, present]) && TRIAL_MEASURES.every((name) => isCounts(sums[name]) && sums[name].length === 2);

/** Everything that analysis and report read without looking again. */
function isDetails(value: RunDetails): boolean {
  const { funnel, retention, participation, network, budgetsGone = [], stages = [], arms = [], segments = [] } = value;
  const { warnings } = value;
  return (
    ['heard', 'joined', 'spoke', 'returned', 'bought'].every(
      (stage) => typeof funnel[stage as keyof typeof funnel] === 'number',
    ) &&
    Object.keys(funnel).length === 5 &&
    isCounts(retention.joined) &&
    Array.isArray(retention.members) &&
    retention.members.every(isCounts) &&
    isCounts(participation) &&
    Array.isArray(warnings) &&
    warnings.every((warning) => typeof warning === 'string') &&
    arms.every(({ days, control, treated }) => typeof days === 'number' && isArm(control) && isArm(treated)) &&
    segments.every(
      (one) => typeof one.name === 'string' && SEGMENT_COUNTS.every((count) => typeof one[count] === 'number'),
    ) &&
    stages.every(
      ({ name, from, to, values, ended }) =>
        typeof name === 'string' &&
        isCounts([from, to, ...values]) &&
        values.length === STAGE_MEASURES.length &&
        ['condition', 'time', 'not'].includes(ended),
    ) &&
    budgetsGone.every(({ budget, day }) => typeof budget === 'string' && typeof day === 'number') &&
    (network === undefined ||
      (network.people.every(
        ({ id, segment, group, messages }) => isCounts([id, group, messages]) && typeof segment === 'string',
      ) &&
        network.ties.every(
          ({ from, to, strength }) =>
            isCounts([from, to, strength]) && network.people[from] !== undefined && network.people[to] !== undefined,
        )))
  );
}
