/** Results read from a store: the rectangle of runs that a command asked for. */
import { keyAt, type WantedRuns } from '../../experiment/batches.ts';
import { type Cell, pointIn, type Results, type RunDetails, type RunKey } from '../../experiment/results.ts';
import { datedOutcome } from '../../experiment/results-in-memory.ts';
import { type Block, digestAt, FINISHED } from './block.ts';
import { DamagedPart } from './part.ts';
import { keptCount, spread } from './series-kept.ts';
import type { Store } from './store.ts';
import { parseDetails } from './stored-run.ts';

/**
 * The results of a rectangle all of whose runs are done.
 *
 * @param dated outcomes with a day, such as `members@7d`, that are going to be asked for: they are read from the series now
 */
export async function resultsOfStore(store: Store, wanted: WantedRuns, dated: readonly string[]): Promise<Results> {
  const { recorded, points } = store;
  const { strategies, replications, only = () => true } = wanted;
  const placeOf = new Map<number, number>();
  for (const [index, point] of wanted.points.entries()) if (!placeOf.has(point)) placeOf.set(point, index);
  const isStrategy = new Set(strategies);
  const outcomeAt = new Map(recorded.outcomes.map((name, k) => [name, k]));
  const columns = new Map<string, Float64Array>();

  /** The key as who asked for the rectangle knows it; undefined outside of it. */
  const ownKey = ({ point, strategy, replication }: RunKey): RunKey | undefined => {
    const index = placeOf.get(point);
    if (index === undefined || replication >= replications || !isStrategy.has(strategy)) return undefined;
    if (!only({ point, strategy, replication })) return undefined;
    return { point: index, strategy, replication };
  };
  const eachRun = (cell: Cell, visit: (replication: number, block: Block, place: number) => void) => {
    const { strategy } = cell;
    const stored = wanted.points[pointIn(cell, wanted.points)]!;
    store.find(stored, strategy, (replication, block, place) => {
      if (replication >= replications || block.status?.[place] !== FINISHED) return;
      if (only({ point: stored, strategy, replication })) visit(replication, block, place);
    });
  };
  const cellOf = ({ point, strategy }: RunKey) => JSON.stringify([wanted.points[point], strategy]);
  const concerns = ({ done, batch }: Block): boolean =>
    done > 0 &&
    batch.replications[0] < replications &&
    batch.strategies.some((strategy) => isStrategy.has(strategy)) &&
    batch.points.some((point) => placeOf.has(point));
  let finished = 0;
  for (const block of store.blocks()) {
    if (!concerns(block)) continue;
    for (let place = 0; place < block.size; place++) {
      if (block.status![place] === FINISHED && ownKey(keyAt(block.batch, block.start + place))) finished++;
    }
  }

  const results: Results = {
    points: wanted.points.map((point) => points[point]!),
    strategies,
    replications,
    finished,
    failures: store.failures
      .flatMap((failure) => {
        const key = ownKey(failure);
        return key === undefined ? [] : [{ ...failure, ...key }];
      })
      .sort(
        (a, b) =>
          a.replication - b.replication ||
          a.point - b.point ||
          strategies.indexOf(a.strategy) - strategies.indexOf(b.strategy),
      ),
    finishedIn(cell) {
      const found = new Uint8Array(replications);
      eachRun(cell, (replication) => {
        found[replication] = 1;
      });
      return found;
    },
    outcome(name, cell) {
      const values = new Float64Array(replications).fill(Number.NaN);
      const k = outcomeAt.get(name);
      if (k !== undefined) {
        eachRun(cell, (replication, block, place) => {
          values[replication] = store.outcome(block, k)[place]!;
        });
        return values;
      }
      if (datedOutcome(name) === undefined) return values;
      if (!dated.includes(name)) throw new Error(`"${name}" was not among the outcomes that the study was opened for`);
      return (
        columns.get(`${name} ${JSON.stringify([wanted.points[pointIn(cell, wanted.points)], cell.strategy])}`) ?? values
      );
    },
    digest({ point, strategy, replication }) {
      const key = { point: wanted.points[point]!, strategy, replication };
      const found = only(key) ? store.at(key) : undefined;
      return found?.block.status?.[found.place] === FINISHED ? digestAt(found.block, found.place) : undefined;
    },
    async readSeries(name, visit) {
      if (!recorded.series.includes(name)) return;
      for (const block of store.blocks()) {
        if (!concerns(block)) continue;
        const column = store.series(block, name);
        let row = 0;
        for (let place = 0; place < block.size; place++) {
          const days = block.days![place]!;
          const kept = keptCount(days, recorded);
          const key = block.status![place] === FINISHED ? ownKey(keyAt(block.batch, block.start + place)) : undefined;
          if (key !== undefined) visit(key, spread(column.subarray(row, row + kept), days, recorded));
          row += kept;
        }
      }
    },
    async readDetails(visit) {
      for (const block of store.blocks()) {
        if (!concerns(block)) continue;
        const texts = store.details(block);
        for (let place = 0; place < block.size; place++) {
          const key = block.status![place] === FINISHED ? ownKey(keyAt(block.batch, block.start + place)) : undefined;
          if (key !== undefined) visit(key, detailsOf(texts[place] ?? null, block));
        }
      }
    },
  };
  for (const name of dated) {
    const { outcome, day } = datedOutcome(name)!;
    await results.readSeries(outcome, (key, values) => {
      const cell = `${name} ${cellOf(key)}`;
      const column = columns.get(cell) ?? new Float64Array(replications).fill(Number.NaN);
      columns.set(cell, column);
      column[key.replication] = values[day - 1] ?? Number.NaN;
    });
  }
  return results;
}

function detailsOf(text: string | null, { part }: Block): RunDetails {
  const details = text === null ? undefined : parseDetails(text);
  if (details === undefined)
    throw new DamagedPart(`runs, part ${part}`, {
      en: 'the details of a run cannot be read',
      zh: '其中一次模拟的细节无法读取',
    });
  return details;
}
