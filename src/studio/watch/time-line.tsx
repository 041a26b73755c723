/** Messages of each day as bars, one row a strategy, with what happened below them; a click shows that day. */
import { plainLabel } from '../../report/labels.ts';
import type { Language } from '../../report/language.ts';
import type { Screening } from './screening.ts';
import type { Film, Mark } from './shot.ts';
import { markText } from './telling.ts';
import { watchTexts } from './words.ts';

const MARK_COLORS: Readonly<Record<Mark['kind'], string>> = {
  recruiting: '#009e73',
  topic: '#0072b2',
  activity: '#e69f00',
  crisis: '#b42318',
  change: '#1f2933',
  groups: '#cc79a7',
};
const KINDS = Object.keys(MARK_COLORS) as readonly Mark['kind'][];
/** Height of the bars, and of the strip of each kind of mark. */
const BARS = 40;
const STRIP = 5;

interface Of {
  readonly screening: Screening;
  readonly films: readonly Film[];
  readonly language: Language;
}

export function TimeLine({ screening, films, language }: Of) {
  const own = watchTexts(language).timeline;
  const most = Math.max(1, ...films.flatMap(({ shots }) => shots.map(({ messages }) => messages)));
  const kinds = KINDS.filter((kind) => films.some(({ shots }) => shots.some(({ marks }) => has(marks, kind))));
  return (
    <section class="time-line">
      <h3>{own.title}</h3>
      {films.map((film) => (
        <Row key={film.strategy} screening={screening} film={film} most={most} kinds={kinds} language={language} />
      ))}
      <p class="quiet legend-line">
        {kinds.map((kind) => (
          <span key={kind}>
            <i style={{ background: MARK_COLORS[kind] }} />
            {own.kinds[kind]}
          </span>
        ))}
      </p>
      <details>
        <summary>{own.events}</summary>
        {films.map((film) => (
          <div key={film.strategy}>
            <h4>
              <bdi>{plainLabel(film.strategy)}</bdi>
            </h4>
            <ul>
              {film.shots.flatMap(({ day, marks }) =>
                marks.map((mark) => {
                  const text = `${watchTexts(language).day(String(day))}: ${markText(mark, language)}`;
                  return <li key={text}>{text}</li>;
                }),
              )}
            </ul>
          </div>
        ))}
      </details>
    </section>
  );
}

interface OfRow extends Omit<Of, 'films'> {
  readonly film: Film;
  readonly most: number;
  readonly kinds: readonly Mark['kind'][];
}

function Row({ screening, film, most, kinds, language }: OfRow) {
  const own = watchTexts(language).timeline;
  const { shots, horizon, ending } = film;
  const silentDay = ending!.silentDay;
  const today = screening.day.value;
  const height = BARS + STRIP * kinds.length + 2;
  return (
    <div class="row">
      <span class="name">
        <bdi>{plainLabel(film.strategy)}</bdi>
        {silentDay < horizon && <em>{own.silent(String(silentDay))}</em>}
      </span>
      {/* The slider above is the same for the keyboard. */}
      <svg
        viewBox={`0 0 ${horizon} ${height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        style={{ height: `${height}px` }}
        onClick={({ currentTarget, clientX }) => {
          const box = currentTarget.getBoundingClientRect();
          screening.goTo(Math.floor(((clientX - box.left) / box.width) * horizon));
        }}
      >
        {silentDay < horizon && <rect x={silentDay} y="0" width={horizon - silentDay} height={BARS} fill="#fde4de" />}
        {shots.map(({ day, messages }) => (
          <rect
            key={day}
            x={day + 0.1}
            width="0.8"
            y={BARS * (1 - messages / most)}
            height={(BARS * messages) / most}
            fill="#52606d"
          />
        ))}
        {shots.flatMap(({ day, marks }) =>
          kinds.flatMap((kind, k) =>
            has(marks, kind)
              ? [
                  <rect
                    key={`${day} ${kind}`}
                    x={day + 0.1}
                    width="0.8"
                    y={BARS + 2 + k * STRIP}
                    height={STRIP - 1}
                    fill={MARK_COLORS[kind]}
                  />,
                ]
              : [],
          ),
        )}
        <rect x={today} y="0" width="1" height={height} fill="#0072b2" opacity="0.3" />
      </svg>
    </div>
  );
}

const has = (marks: readonly Mark[], kind: Mark['kind']): boolean => marks.some((mark) => mark.kind === kind);
