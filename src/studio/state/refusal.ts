/** Why something could not be computed, in both languages, for whichever the page speaks. */
import { HearsayError, type Words } from '../../errors.ts';

/** What is refused, and what to do about it. */
export function inOneSentence({ inWords: { message, hint } }: Pick<HearsayError, 'inWords'>): Words {
  return {
    en: hint.en === '' ? message.en : `${message.en} (${hint.en})`,
    zh: hint.zh === '' ? message.zh : `${message.zh}（${hint.zh}）`,
  };
}

/** What went wrong that nobody can mend on the page is said to be a fault of the program. */
export function whyNot(error: unknown): Words {
  if (error instanceof HearsayError) return inOneSentence(error);
  const message = error instanceof Error ? error.message : String(error);
  return {
    en: `${message}. This is a fault of hearsay, or of a browser without memory, not of the scenario.`,
    zh: `${message}。这是 hearsay 的故障，或浏览器内存不足，与场景无关。`,
  };
}
