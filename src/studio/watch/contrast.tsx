/** Why a community fell silent that lived under the other strategy: what was done differently, and what had come of it by then. */
import { useMemo } from 'preact/hooks';
import { plainLabel } from '../../report/labels.ts';
import type { Language } from '../../report/language.ts';
import { leverDifferences } from '../../scenario/lever-text.ts';
import { LEVERS, leverNamed } from '../../scenario/levers.ts';
import type { Strategy } from '../../scenario/strategy.ts';
import type { Film } from './shot.ts';
import { contrastOf, contrastText } from './telling.ts';
import { watchTexts } from './words.ts';

interface ContrastProps {
  readonly films: readonly Film[];
  readonly strategies: readonly Strategy[];
  readonly language: Language;
}

export function Contrast({ films, strategies, language }: ContrastProps) {
  const { contrast: own, colon, and, semicolon } = watchTexts(language);
  const contrast = useMemo(() => contrastOf(films), [films]);
  const differences = useMemo(() => {
    const shown = films.flatMap(({ strategy }) => strategies.find(({ name }) => name === strategy) ?? []);
    return leverDifferences(shown, LEVERS, language);
  }, [films, strategies, language]);
  if (contrast === undefined) return null;
  const { title, opening, came } = contrastText(contrast, language);
  return (
    <section class="contrast">
      <h3>{title}</h3>
      <p>{opening}</p>
      <ul>
        {differences.map(({ lever, settings }) => (
          <li key={lever}>
            <strong>{leverNamed(lever).words[language]}</strong>
            {settings.map(({ strategies: names, lines }) => (
              <span class="setting" key={names.join()}>
                <bdi>{names.map(plainLabel).join(and)}</bdi>
                {colon}
                {lines.length === 0 ? own.nothing : lines.join(semicolon)}
              </span>
            ))}
          </li>
        ))}
      </ul>
      <p>{own.by(String(contrast.day))}</p>
      <ul>
        {came.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p class="note">{own.why}</p>
    </section>
  );
}
