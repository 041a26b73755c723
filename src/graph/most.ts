/** What a file with a graph may hold, so that a file from a stranger cannot exhaust the machine. */
import { HearsayError, type Words } from '../errors.ts';
import { both } from '../language/both.ts';
import { count } from './limits.ts';

export const MOST_ROWS = 50_000_000;
/** A JavaScript Map holds 2^24 keys. */
export const MOST_NAMES = 16_000_000;
/** Characters. */
export const LONGEST_NAME = 200;

export function tooLarge(fileName: string, noun: Words, most: number): HearsayError {
  return new HearsayError(
    both(
      `${fileName}: this file has more than ${count(most)} ${noun.en}, the most that are accepted`,
      `${fileName}：文件超过 ${count(most)} ${noun.zh}，这是上限`,
    ),
    both('take a part of it', '请只取其中一部分'),
  );
}
