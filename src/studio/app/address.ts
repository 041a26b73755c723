/** The part of the address behind `#`: what was changed, so that a link or a reload keeps it. */
import type { Language } from '../../report/language.ts';
import type { PlainMap } from '../../scenario/source.ts';
import { type Edit, editsFrom, textsOf } from '../state/edits.ts';

export interface InAddress {
  readonly edits: readonly Edit[];
  /** Where it is not the page's own. */
  readonly language?: Language | undefined;
  readonly view?: string | undefined;
}

export function addressOf({ edits, language, view }: InAddress): string {
  const words = new URLSearchParams();
  for (const text of textsOf(edits)) words.append('set', text);
  if (language !== undefined) words.set('lang', language);
  if (view !== undefined) words.set('view', view);
  return `#${words.toString()}`;
}

/** What cannot be read is left out. */
export function readAddress(hash: string, written: PlainMap): InAddress {
  const words = new URLSearchParams(hash.replace(/^#/, ''));
  const language = words.get('lang');
  return {
    edits: editsFrom(written, words.getAll('set')),
    language: language === 'en' || language === 'zh' ? language : undefined,
    view: words.get('view') ?? undefined,
  };
}
