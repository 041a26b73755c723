/** What colors, shapes and lines mean. */
import { ROLES } from '../../engine/measuring/roles.ts';
import { plainLabel } from '../../report/labels.ts';
import type { Language } from '../../report/language.ts';
import { ROLE_LOOKS, SHAPE_SIGNS } from './looks.ts';
import type { Film } from './shot.ts';
import { watchTexts } from './words.ts';

export function Legend({ films, language }: { films: readonly Film[]; language: Language }) {
  const own = watchTexts(language).legend;
  const isByGroup = films.some(({ shots }) => shots.some(({ people }) => people === undefined));
  const hasGroups = films.some(({ shots }) => shots.some(({ groups }) => groups.length > 1));
  const segments = films[0]!.segments;
  return (
    <ul class="legend" aria-label={own.title}>
      {isByGroup && <li>{own.byGroup}</li>}
      {ROLES.map((role) => (
        <li key={role}>
          <i class="round" style={{ background: ROLE_LOOKS[role].color }} />
          {own[role]}
        </li>
      ))}
      {segments.length > 1 &&
        segments.map((segment, k) => (
          <li key={segment}>
            {SHAPE_SIGNS[k % SHAPE_SIGNS.length]} <bdi>{plainLabel(segment)}</bdi>
          </li>
        ))}
      {[
        own.today,
        ...(hasGroups && !isByGroup ? [own.area] : []),
        own.pale,
        own.bond,
        own.tie,
        own.reply,
        own.come,
        own.gone,
      ].map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
