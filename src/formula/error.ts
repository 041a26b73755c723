import { HearsayError, type Words } from '../errors.ts';

/** A formula that cannot be read. `position` counts characters from 0; `length` is how many the problem covers. */
export class FormulaError extends HearsayError {
  readonly position: number;
  readonly length: number;
  constructor(message: string | Words, hint: string | Words, position: number, length = 1) {
    super(message, hint);
    this.name = 'FormulaError';
    this.position = position;
    this.length = length;
  }
}

/** At the first place of `part` in the text. */
export function errorAt(text: string, part: string, message: Words, hint: Words): FormulaError {
  return new FormulaError(message, hint, Math.max(0, text.indexOf(part)), Math.max(1, part.length));
}
