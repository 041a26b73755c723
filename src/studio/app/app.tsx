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
          onClick={() => (store.view.value = 'plan')}
        >
          {page.plan}
        </button>
        {VIEWS.map(({ id, name }) => (
          <button
            type="button"
            key={id}
            aria-pressed={open.id === id && store.view.value !== 'plan'}
            onClick={() => (store.view.value = id)}
          >
            {name(language)}
          </button>
        ))}
      </nav>
      <aside class="plan" aria-labelledby="plan-title">
        <h2 id="plan-title">{studioTexts(language).plan.title}</h2>
        <PlanView store={store} />
      </aside>
      <main>
        <View store={store} />
      </main>
    </div>
  );
}
