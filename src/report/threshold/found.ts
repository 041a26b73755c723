/** What a search for a threshold found, as its report is given it. */
import type { Presence } from '../../analysis/missing.ts';
import type { Movability } from '../../analysis/threshold/mechanism.ts';
import type { OverPoints, PointVerdict } from '../../analysis/threshold/over-points.ts';
import type { PlantedPower } from '../../analysis/threshold/planted.ts';
import type { Threshold } from '../../analysis/threshold/threshold.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { ThresholdRun } from '../charts/threshold.ts';
import type { AblationName, Branch, SettingName } from '../language/threshold.ts';
import type { Language } from '../language.ts';

export interface BranchFound {
  readonly branch: Branch;
  readonly threshold: Threshold;
  readonly runs: readonly ThresholdRun[];
  /** Runs at all levels that have no value, and why. */
  readonly presence: Presence;
  readonly replications: number;
  /** The outcome of a replication is the same at all levels. */
  readonly nothingChanges: boolean;
  /** Whether runs differ in anything at all. */
  readonly runsDiffer: boolean;
  /** What became of breaks that were planted; empty unless asked for. */
  readonly planted: readonly PlantedPower[];
}

export interface MechanismFound {
  readonly movability: Omit<Movability, 'places'> & {
    readonly places: readonly { readonly name: SettingName; readonly budget: number; readonly at: number | null }[];
  };
  readonly ablations: readonly {
    readonly name: AblationName;
    readonly threshold: Threshold;
    readonly changeLeft: number;
  }[];
  /** Settings in which some runs have no value. */
  readonly missing: readonly { readonly name: SettingName | AblationName; readonly presence: Presence }[];
}

/** What was found at points of what nobody knows exactly. */
export interface OverFound {
  /** What is uncertain, and at each point its number, in its unit, with what was found there. */
  readonly paths: readonly string[];
  readonly rows: readonly (PointVerdict & { readonly values: readonly number[] })[];
  readonly replications: number;
  /** Of the runs at all points. */
  readonly presence: Presence;
  readonly summary: OverPoints;
}

export interface ThresholdFound {
  readonly scenario: Scenario;
  readonly language: Language;
  readonly outcome: string;
  readonly strategy: string;
  readonly factor: string;
  readonly branches: readonly BranchFound[];
  readonly mechanism: MechanismFound | null;
  readonly over: OverFound | null;
  /** Four half-lives of a tie, in days. */
  readonly fourHalfLives: number;
}
