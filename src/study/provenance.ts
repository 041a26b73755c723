/** Where a result came from: enough to compute it again. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { ScenarioFile } from './scenario-file.ts';
import { VERSION } from './version.ts';

export interface Provenance {
  readonly hearsay: string;
  readonly node: string;
  readonly platform: string;
  /** As typed, without the program's own path and without what the result does not hang on. */
  readonly command: string;
  readonly scenarioFile: string;
  /** SHA-256 of the file's text, in hexadecimal digits. */
  readonly scenarioHash: string;
  readonly scenarioText: string;
  readonly seed: string;
  /** What `--set` and `--seed` replaced. */
  readonly set: readonly string[];
}

/** The system and the kind of processor. */
export const PLATFORM: string = `${process.platform} ${process.arch}`;

export function provenanceOf(file: ScenarioFile, command: string): Provenance {
  return {
    hearsay: VERSION,
    node: process.versions.node,
    platform: PLATFORM,
    command,
    scenarioFile: basename(file.path),
    scenarioHash: createHash('sha256').update(file.text).digest('hex'),
    scenarioText: file.text,
    seed: file.scenario.seed,
    set: file.source.set,
  };
}
