/** Who the picked member is: the story under each strategy, in sentences. */
import { useEffect, useRef } from 'preact/hooks';
import type { Language } from '../../report/language.ts';
import type { Screening } from './screening.ts';
import { watchTexts } from './words.ts';

export function MemberCard({ screening, language }: { screening: Screening; language: Language }) {
  const own = watchTexts(language);
  const card = useRef<HTMLDivElement>(null);
  const picked = screening.picked.value;
  const stories = screening.stories.value;
  // Members are picked in a search above and in a stream of messages far below.
  useEffect(() => card.current?.scrollIntoView({ block: 'nearest' }), [picked, stories]);
  if (picked === undefined) return <p class="note">{own.pictureHelp}</p>;
  return (
    <div class="member" aria-live="polite" ref={card}>
      <button type="button" class="small close" onClick={() => (screening.picked.value = undefined)}>
        {own.controls.close}
      </button>
      {stories.length === 0 ? (
        <p class="quiet">{own.filming}</p>
      ) : (
        <div class={`sides of-${stories.length}`}>
          {stories.map(({ title, opening, entries, closing }) => (
            <section key={title}>
              <h3>{title}</h3>
              {opening !== '' && <p>{opening}</p>}
              <dl>
                {entries.map(({ when, text }) => (
                  <div key={when}>
                    <dt>{when}</dt>
                    <dd>{text}</dd>
                  </div>
                ))}
              </dl>
              {closing.map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
            </section>
          ))}
        </div>
      )}
    </div>
  );
}
