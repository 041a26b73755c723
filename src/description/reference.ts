/** A work that the model or one of its parameters rests on. */
export interface Reference {
  /** As it is cited: the surname by which it is found, and the year. */
  readonly surname: string;
  readonly year: number;
  readonly text: string;
  /** Without "https://doi.org/"; left out where there is none. */
  readonly doi?: string;
}

export const work = (surname: string, year: number, text: string, doi?: string): Reference =>
  doi === undefined ? { surname, year, text } : { surname, year, text, doi };
