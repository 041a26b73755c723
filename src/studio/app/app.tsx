/** The whole page: a head, the plan on the left, the views on the right. */
// Makes components follow the signals that they read.
import '@preact/signals';
import { render } from 'preact';
import { plainLabel } from '../../report/labels.ts';
import { textsOf } from '../../report/language.ts';
import type { Booted } from '../boot.ts';
import type { PageData } from '../page.ts';
import { studioTexts } from '../words.ts';
import { PlanView } from './plan-view.tsx';
import { createStore, type Store } from './store.ts';
import { VIEWS } from './views.ts';

export async function start(): Promise<void> {
  const place = document.getElementById('app')!;
  const data = JSON.parse(document.getElementById('data')!.textContent!) as PageData;
  const store = await createStore(data, (window as unknown as { readonly booted: Booted }).booted);
  place.replaceChildren();
  render(<App store={store} />, place);
}

function App({ store }: { store: Store }) {
  const language = store.language.value;
  const { page } = studioTexts(language);
  document.documentElement.lang = textsOf(language).htmlLanguage;
  const open = VIEWS.find(({ id }) => id === store.view.value) ?? VIEWS[0]!;
  const { View } = open;
  return (
    <div class={`app open-${store.view.value}`}>
      <button type="button" class="skip" onClick={() => document.getElementById('verdict')?.focus()}>
        {page.skip}
      </button>
      <header>
        <div>
          <p class="kicker">{page.kicker}</p>
          <h1>
            <bdi>{plainLabel(store.data.title)}</bdi>
          </h1>
        </div>
        <button type="button" class="language" onClick={() => (store.language.value = language === 'en' ? 'zh' : 'en')}>
          {page.language}
        </button>
      </header>
      <nav aria-label={page.views}>
        <button
          type="button"
          class="only-narrow"
          aria-pressed={store.view.value === 'plan'}
          onClick={() => openView(store, 'plan')}
        >
          {page.plan}
        </button>
        {VIEWS.map(({ id, name }) => (
          <button
            type="button"
            key={id}
            aria-pressed={open.id === id && store.view.value !== 'plan'}
            onClick={() => openView(store, id)}
          >
            {name(language)}
          </button>
        ))}
      </nav>
      <aside class="plan" aria-labelledby="plan-title">
        <h2 id="plan-title">{studioTexts(language).plan.title}</h2>
        <PlanView store={store} />
        <ToResults store={store} />
      </aside>
      <main>
        <View store={store} />
      </main>
    </div>
  );
}

/** Shows a view from its beginning: whoever comes from far down in another one would see its middle. */
function openView(store: Store, id: string): void {
  if (store.view.value === id) return;
  store.view.value = id;
  requestAnimationFrame(() => scrollTo({ top: 0, behavior: 'instant' }));
}

/** Where the plan fills the screen, what it does is out of sight. */
function ToResults({ store }: { store: Store }) {
  if (store.edits.value.length === 0) return null;
  const language = store.language.value;
  const { page, results } = studioTexts(language);
  const { done, wanted } = store.progress.value;
  return (
    <div class="to-results">
      <span>{results.progress(String(done), String(wanted))}</span>
      <button type="button" onClick={() => openView(store, 'results')}>
        {page.toResults}
      </button>
    </div>
  );
}
