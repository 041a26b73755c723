/**
 * What this program computes, as a short text: its version, and a check sum of runs that every program makes of the same scenarios.
 *
 * Two programs of one version may still differ in the last bit of a logarithm, when their versions of Node do; then their runs must not
 * stand in one study.
 */
import { createHash } from 'node:crypto';
import { prepareRuns } from '../experiment/job.ts';
import { readScenario } from '../scenario/read.ts';
import { templates } from '../scenario/templates.ts';
import { VERSION } from './version.ts';

export interface Fingerprint {
  readonly hearsay: string;
  /** 16 hexadecimal digits. */
  readonly probe: string;
  /** For messages only. */
  readonly node: string;
}

let own: Fingerprint | undefined;

export function ownFingerprint(): Fingerprint {
  own ??= { hearsay: VERSION, probe: probe(), node: process.versions.node };
  return own;
}

/** The last strategy of every template, which does all that those before it do: seeds, formulas and most levers. */
function probe(): string {
  const hash = createHash('sha256');
  for (const { name, text } of templates) {
    const source = { file: name, text, set: ['population.size=300'] };
    const { scenario } = readScenario(text, source);
    const key = { point: 0, strategy: scenario.strategies.at(-1)!.name, replication: 0 };
    const report = prepareRuns({ scenario, source })(key);
    if (!('result' in report)) throw new Error(`the probe run of "${name}" failed`);
    const { digest, outcomes } = report.result;
    hash.update(JSON.stringify([digest, outcomes]));
  }
  return hash.digest('hex').slice(0, 16);
}

export const sameFingerprint = (one: Fingerprint, other: Fingerprint): boolean =>
  one.hearsay === other.hearsay && one.probe === other.probe;
