/** What the plan does: how far the runs are, then the report itself, growing. */
import { useMemo } from 'preact/hooks';
import { failuresInWords } from '../../report/failures.ts';
import { studioTexts } from '../words.ts';
import { SheetView } from './sheet-view.tsx';
import type { Store } from './store.ts';
import { TooLarge } from './too-large.tsx';

export function ResultsView({ store }: { store: Store }) {
  return (
    <>
      <HowFar store={store} />
      <Mistaken store={store} />
      <Failure store={store} />
      <Found store={store} />
    </>
  );
}

function HowFar({ store }: { store: Store }) {
  const own = studioTexts(store.language.value).results;
  const { done, wanted } = store.progress.value;
  if (store.tooMuch.value !== undefined && done < wanted) return <TooLarge store={store} />;
  return (
    <div class="progress">
      <progress max={Math.max(1, wanted)} value={done} aria-label={own.progress(String(done), String(wanted))} />
      <span aria-live="polite">{own.progress(String(done), String(wanted))}</span>
      <button type="button" class="small" onClick={store.moreRuns}>
        {own.more}
      </button>
    </div>
  );
}

/** The control that says what is wrong may be out of sight. */
function Mistaken({ store }: { store: Store }) {
  if (store.reading.value.scenario !== undefined) return null;
  return (
    <p class="problem" role="alert">
      {studioTexts(store.language.value).results.mistaken}
    </p>
  );
}

function Failure({ store }: { store: Store }) {
  const language = store.language.value;
  const why = store.failure.value;
  if (why === undefined) return null;
  return (
    <p class="problem" role="alert">
      <strong>{studioTexts(language).results.failed}</strong> {why[language]}
    </p>
  );
}

function Found({ store }: { store: Store }) {
  const language = store.language.value;
  const own = studioTexts(language).results;
  const failed = store.failedRuns.value;
  const sheet = store.sheet.value;
  const isComplete = store.isComplete.value;
  // A sheet is large, and most of what changes around it changes nothing in it.
  const drawn = useMemo(() => sheet && <SheetView store={store} sheet={sheet} />, [store, sheet]);
  if (drawn === undefined) return store.tooMuch.value === undefined ? <p class="waiting">{own.waiting}</p> : null;
  return (
    <div class={store.isStale.value ? 'sheet stale' : 'sheet'} data-complete={isComplete}>
      {store.isStale.value && <p class="note">{own.stale}</p>}
      {failed !== undefined && (
        <p class="problem" role="alert">
          {failuresInWords(failed, language)}
        </p>
      )}
      {drawn}
      {isComplete && (
        <p class="quiet mono" id="digest" data-digest={store.digest.value}>
          {own.digest(store.digest.value)}
        </p>
      )}
    </div>
  );
}
