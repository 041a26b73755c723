/** The numbers of a day, strategies side by side: what the pictures show, for everybody who does not see them, and for exactness. */
import { plainLabel } from '../../report/labels.ts';
import type { Language } from '../../report/language.ts';
import type { Film, Shot } from './shot.ts';
import { counted } from './telling.ts';
import { watchTexts } from './words.ts';

export function Facts({ films, day, language }: { films: readonly Film[]; day: number; language: Language }) {
  const own = watchTexts(language).facts;
  const rows: readonly [string, (shot: Shot, film: Film) => string][] = [
    [own.members, ({ members }) => counted(members)],
    [own.today, ({ writersToday }) => counted(writersToday)],
    [own.week, ({ writersWeek }) => counted(writersWeek)],
    [own.acquainted, ({ acquainted }) => counted(acquainted)],
    [own.bonded, ({ bonded }) => counted(bonded)],
    [own.alone, ({ alone }) => counted(alone)],
    [own.answered, ({ begun, answered }) => (begun === 0 ? '–' : `${Math.round((100 * answered) / begun)}\u00a0%`)],
    [own.left, (_, { shots }) => counted(shots.slice(0, day + 1).reduce((sum, { left }) => sum + left, 0))],
  ];
  return (
    <table class="facts">
      <thead>
        <tr>
          <th scope="col">{own.title(String(day))}</th>
          {films.map(({ strategy }) => (
            <th scope="col" key={strategy}>
              <bdi>{plainLabel(strategy)}</bdi>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, value]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {films.map((film) => (
              <td key={film.strategy}>{value(film.shots[day]!, film)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
