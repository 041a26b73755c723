/** One strategy of the two that are watched: its picture, what it came to, and what is said today. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { plainLabel } from '../../report/labels.ts';
import type { Language } from '../../report/language.ts';
import { accountOf } from './account.ts';
import { paintDay, paintMoment } from './picture.ts';
import { type Map2D, personAt, sceneOf } from './scene.ts';
import type { Screening } from './screening.ts';
import type { Film, Shot } from './shot.ts';
import { accountText, daySummary, talkOf } from './telling.ts';
import { watchTexts } from './words.ts';

interface Of {
  readonly screening: Screening;
  readonly film: Film;
  readonly language: Language;
}

export function Picture({ screening, film, language, map }: Of & { readonly map: Map2D }) {
  const own = watchTexts(language);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [width, setWidth] = useState(0);
  const shot = film.shots[screening.day.value]!;
  const picked = screening.picked.value;
  const isPlaying = screening.isPlaying.value;
  const size = { width, height: Math.round(Math.min(520, Math.max(280, width * 0.8))) };
  const scene = useMemo(() => sceneOf(shot, map, size), [shot, map, width]);

  useEffect(() => {
    const watcher = new ResizeObserver(([entry]) => setWidth(Math.floor(entry!.contentRect.width)));
    watcher.observe(canvas.current!.parentElement!);
    return () => watcher.disconnect();
  }, []);

  useEffect(() => {
    if (width === 0) return;
    const scale = devicePixelRatio || 1;
    const element = canvas.current!;
    element.width = size.width * scale;
    element.height = size.height * scale;
    // Drawn by the processor: two thousand lines a day keep a graphics card, or what stands in for one, longer than copying the result takes.
    const context = element.getContext('2d', { willReadFrequently: true })!;
    // The day is drawn once, and copied below the messages of each frame.
    const still = document.createElement('canvas');
    still.width = element.width;
    still.height = element.height;
    const below = still.getContext('2d', { willReadFrequently: true })!;
    below.scale(scale, scale);
    paintDay(below, scene, size, {
      picked,
      withReplies: !isPlaying || isStill(),
      operator: own.operator,
      group: own.group,
    });
    const paint = () => {
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, element.width, element.height);
      context.drawImage(still, 0, 0);
      context.scale(scale, scale);
      if (screening.isPlaying.value && !isStill()) paintMoment(context, scene, screening.phase);
    };
    paint();
    element.dataset.shown = String(shot.day);
    screening.painters.add(paint);
    return () => void screening.painters.delete(paint);
  }, [scene, picked, isPlaying, language]);

  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={`${own.picture(plainLabel(film.strategy))}. ${own.day(String(shot.day))}: ${daySummary(shot, language)}`}
      title={own.pictureHelp}
      style={{ width: '100%', height: `${size.height}px` }}
      onClick={(event) => {
        const box = canvas.current!.getBoundingClientRect();
        screening.picked.value = personAt(scene, { x: event.clientX - box.left, y: event.clientY - box.top });
      }}
    />
  );
}

const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

export function AccountOf({ screening, film, films, language }: Of & { readonly films: readonly Film[] }) {
  const { account: own, colon } = watchTexts(language);
  const account = useMemo(() => accountOf(film), [film]);
  const { silentDay } = account;
  const other = films.find((each) => each !== film);
  const beside = other && { strategy: other.strategy, shot: other.shots[account.evening.day]! };
  return (
    <section class="account">
      <h3>
        <bdi>{plainLabel(film.strategy)}</bdi>
        {colon}
        {silentDay === undefined ? own.lived : own.died}
      </h3>
      <ul>
        {accountText(account, language, beside).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {silentDay !== undefined && (
        <button type="button" class="small" onClick={() => screening.goTo(silentDay)}>
          {own.goTo(String(silentDay))}
        </button>
      )}
    </section>
  );
}

export function Talk({ screening, film, language }: Of) {
  const { talk: own, colon } = watchTexts(language);
  const shot: Shot = film.shots[screening.day.value]!;
  const { lines, more } = talkOf(shot, language);
  return (
    <section class="talk">
      <h3>
        <bdi>{plainLabel(film.strategy)}</bdi>
        {colon}
        {own.title(String(shot.day))}
      </h3>
      {lines.length === 0 && <p class="quiet">{own.nothing}</p>}
      <ol>
        {lines.map(({ text, person, kind }, k) => (
          <li key={k} class={kind}>
            {person === undefined ? (
              text
            ) : (
              <button
                type="button"
                class={screening.picked.value === person ? 'plain picked' : 'plain'}
                onClick={() => (screening.picked.value = person)}
              >
                {text}
              </button>
            )}
          </li>
        ))}
      </ol>
      {more > 0 && <p class="quiet">{own.more(String(more))}</p>}
    </section>
  );
}
