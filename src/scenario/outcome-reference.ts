/** An outcome, or its value at the end of a day: `joined`, `joined@7d`. */
export interface OutcomeReference {
  readonly outcome: string;
  /** Number of days that have passed (7 is the end of the first week); undefined for the final value. */
  readonly day: number | undefined;
}

/**
 * Splits `joined@7d` into outcome and day. Undefined when there is something after "@" that is not a day (1 or more).
 * `joined@7d` is `series.joined[6]`: the value when seven days have passed.
 */
export function parseOutcomeReference(text: string): OutcomeReference | undefined {
  const at = text.indexOf('@');
  if (at < 0) return text === '' ? undefined : { outcome: text, day: undefined };
  const match = /^@(\d{1,6})d$/.exec(text.slice(at));
  return match && at > 0 && Number(match[1]) > 0 ? { outcome: text.slice(0, at), day: Number(match[1]) } : undefined;
}
