/** Evaluations on disk, one a line, written as they are made: a calibration that is stopped goes on where it was. */
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Evaluation } from './evaluation.ts';

/** Of a line that was cut off when a process was ended, nothing is read. */
export function readStore(file: string): Evaluation[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        return line === '' ? [] : [JSON.parse(line) as Evaluation];
      } catch {
        return [];
      }
    });
}

export function addToStore(file: string, evaluation: Evaluation): void {
  mkdirSync(dirname(file), { recursive: true });
  // A line that was cut off must not take the next one with it.
  const cutOff = existsSync(file) && !/(^|\n)$/.test(readFileSync(file, 'utf8'));
  appendFileSync(file, `${cutOff ? '\n' : ''}${JSON.stringify(evaluation)}\n`);
}
