/** Who the picked member is: the story under each strategy, in sentences. */
import type { Language } from '../../report/language.ts';
import type { Screening } from './screening.ts';
import { watchTexts } from './words.ts';

export function MemberCard({ screening, language }: { screening: Screening; language: Language }) {
  const own = watchTexts(language);
  if (screening.picked.value === undefined) return <p class="note">{own.pictureHelp}</p>;
  const stories = screening.stories.value;
  return (
    <div class="member" aria-live="polite">
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
