/** The views beside the plan, in the order of their tabs. A new one is a component and a line here. */
import type { FunctionComponent } from 'preact';
import type { Language } from '../../report/language.ts';
import { WatchView } from '../watch/watch-view.tsx';
import { watchTexts } from '../watch/words.ts';
import { studioTexts } from '../words.ts';
import { KeepView } from './keep-view.tsx';
import { ResultsView } from './results-view.tsx';
import type { Store } from './store.ts';

export interface ViewOfPage {
  /** In the address. */
  readonly id: string;
  readonly name: (language: Language) => string;
  readonly View: FunctionComponent<{ readonly store: Store }>;
}

export const VIEWS: readonly ViewOfPage[] = [
  { id: 'results', name: (language) => studioTexts(language).page.results, View: ResultsView },
  { id: 'watch', name: (language) => watchTexts(language).tab, View: WatchView },
  { id: 'keep', name: (language) => studioTexts(language).page.keep, View: KeepView },
];
