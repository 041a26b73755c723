/** Something to tell the person at the keyboard, in each language that hearsay speaks. */
export interface Remark {
  readonly en: string;
  readonly zh: string;
}

/** Remarks in one line. */
export function joinRemarks(parts: readonly Remark[]): Remark {
  return { en: parts.map(({ en }) => en).join('; '), zh: parts.map(({ zh }) => zh).join('；') };
}
