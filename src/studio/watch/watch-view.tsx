/** The community, live: one run day by day under one strategy or two. */
import { useEffect, useMemo } from 'preact/hooks';
import { plainLabel } from '../../report/labels.ts';
import type { Store } from '../app/store.ts';
import { TooLarge } from '../app/too-large.tsx';
import { Contrast } from './contrast.tsx';
import { Controls } from './controls.tsx';
import { Facts } from './facts.tsx';
import { Legend } from './legend.tsx';
import { MemberCard } from './member-card.tsx';
import { Screening } from './screening.ts';
import { AccountOf, Picture, Talk } from './side.tsx';
import { daySummary } from './telling.ts';
import { TimeLine } from './time-line.tsx';
import { watchTexts } from './words.ts';

/** Days a second above which each day's summary would come faster than it can be read out. */
const READ_OUT_BELOW = 0.5;

export function WatchView({ store }: { store: Store }) {
  return store.tooMuch.value === undefined ? <Watched store={store} /> : <TooLarge store={store} />;
}

function Watched({ store }: { store: Store }) {
  const screening = useMemo(() => new Screening(store), [store]);
  useEffect(() => () => screening.stop(), [screening]);
  const language = store.language.value;
  const own = watchTexts(language);
  const films = screening.films.value;
  const map = screening.map.value;
  const failure = screening.failure.value;
  const day = screening.day.value;
  const isReadOut = !screening.isPlaying.value || screening.speed.value <= READ_OUT_BELOW;
  return (
    <div class="watch">
      <p class="note">{own.intro}</p>
      {failure !== undefined && (
        <p class="problem" role="alert">
          <strong>{own.failed}</strong> {failure[language]}
        </p>
      )}
      <Controls store={store} screening={screening} />
      {!screening.isReady.value || map === undefined ? (
        <p class="waiting">{own.filming}</p>
      ) : (
        <>
          <p class="summary" aria-live={isReadOut ? 'polite' : 'off'}>
            <strong>{own.day(String(day))}</strong>
            {films.map((film) => (
              <span key={film.strategy}>
                <bdi>{plainLabel(film.strategy)}</bdi>
                {own.colon}
                {daySummary(film.shots[day]!, language)}
              </span>
            ))}
          </p>
          <div class={`sides of-${films.length}`} data-day={day}>
            {films.map((film) => (
              <figure key={film.strategy}>
                <figcaption>
                  <bdi>{plainLabel(film.strategy)}</bdi>
                  {day >= film.ending!.silentDay && <em>{own.silentNow}</em>}
                </figcaption>
                <Picture screening={screening} film={film} map={map} language={language} />
              </figure>
            ))}
          </div>
          <Legend films={films} language={language} />
          <MemberCard screening={screening} language={language} />
          <Contrast films={films} strategies={store.scenario.value.strategies} language={language} />
          <TimeLine screening={screening} films={films} language={language} />
          <div class={`sides of-${films.length}`}>
            {films.map((film) => (
              <AccountOf key={film.strategy} screening={screening} film={film} films={films} language={language} />
            ))}
          </div>
          <Facts films={films} day={day} language={language} />
          <div class={`sides of-${films.length}`}>
            {films.map((film) => (
              <Talk key={film.strategy} screening={screening} film={film} language={language} />
            ))}
          </div>
          <p class="quiet mono">
            {films.map(({ strategy, ending }) => (
              <span key={strategy} data-film={strategy} data-digest={ending!.digest} />
            ))}
          </p>
        </>
      )}
    </div>
  );
}
