/** What a file with a graph may hold, so that a file from a stranger cannot exhaust the machine. */
import { HearsayError } from '../errors.ts';
import { count } from './limits.ts';

export const MOST_ROWS = 50_000_000;
/** A JavaScript Map holds 2^24 keys. */
export const MOST_NAMES = 16_000_000;
/** Characters. */
export const LONGEST_NAME = 200;

export function tooLarge(fileName: string, noun: string, most: number): HearsayError {
  return new HearsayError(
    `${fileName}: this file has more than ${count(most)} ${noun}, the most that are accepted`,
    'take a part of it',
  );
}
