/** Whether a row works: what it names is there, and what it says to move is moved. */
import { createRunner } from '#hearsay/experiment/execute.js';
import { compileModel } from '#hearsay/model/compile.js';
import { readScenario } from '#hearsay/scenario/read.js';
import type { Found, Player } from './play.ts';
import { unresolved } from './resolve.ts';
import { type Evidence, type Row, readBase } from './row.ts';

export interface Judgment {
  readonly works: boolean;
  readonly found: readonly Found[];
  /** Why it does not work, where the row itself does not say so. */
  readonly because: readonly string[];
}

export function judge(row: Row, evidence: Evidence, player: Player, replications: number): Judgment {
  if (row.not !== undefined) return { works: false, found: [], because: [] };
  const missing = [...unresolved(row, evidence), ...unmeasured(row)];
  if (missing.length > 0) return { works: false, found: [], because: missing };
  if (row.play === undefined) return { works: true, found: [], because: [] };
  const found = player(row.play, replications);
  const because = [...unmoved(row, found)];
  return { works: because.length === 0, found, because };
}

/**
 * What was to move and did not. Runs are paired to the bit, so that any touch makes a difference: what counts is one that chance could not make.
 * With a direction every outcome named must move that way. Without one, and for a claim, which may be answered either way, one of them is enough.
 */
function unmoved({ kind, play }: Row, found: readonly Found[]): readonly string[] {
  const isOpenQuestion = kind === 'claim' || Array.isArray(play!.moves);
  const missed = found.filter(({ verdict }) => (isOpenQuestion ? verdict === 'open' : verdict !== 'as-said'));
  if (isOpenQuestion && missed.length < found.length) return [];
  return missed.map(({ outcome, verdict, sigmas }) => `${outcome} ${verdict}, ${sigmas.toFixed(1)} σ`);
}

/** Of the outcomes, formulas and results that answer a row by themselves, those that a run of the base has not. */
function unmeasured({ outcomes = [], formula, result }: Row): readonly string[] {
  if (outcomes.length === 0 && formula === undefined && result === undefined) return [];
  const formulas = formula === undefined ? {} : { asked: formula };
  const model = compileModel(readScenario(JSON.stringify({ ...readBase('room'), formulas })).scenario);
  const played = createRunner(model)({ point: 0, strategy: 'base', replication: 0 });
  if ('failure' in played) return [played.failure.message];
  const run = played.result;
  const names = [...outcomes, ...Object.keys(formulas)];
  const without = names.filter((name) => !Number.isFinite(run.outcomes[name])).map((name) => `no value of ${name}`);
  const ofRun = result === undefined ? undefined : (run as unknown as Record<string, unknown>)[result];
  return result !== undefined && ofRun === undefined ? [...without, `a run leaves no ${result}`] : without;
}
