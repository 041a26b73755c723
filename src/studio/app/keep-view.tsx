/** What was changed, to keep it: as a strategy with a name, as a file, as a command, as a link. */
import { useState } from 'preact/hooks';
import { plainLabel } from '../../report/labels.ts';
import { commandLine } from '../state/command-line.ts';
import { textsOf } from '../state/edits.ts';
import { yamlWith } from '../state/yaml-with.ts';
import { refusalOfName, strategiesIn } from '../state/your-plan.ts';
import { studioTexts } from '../words.ts';
import type { Store } from './store.ts';

export function KeepView({ store }: { store: Store }) {
  const own = studioTexts(store.language.value).keep;
  const edits = store.edits.value;
  const { file } = store.data;
  const yaml = yamlWith(store.data.text, edits);
  const command = commandLine({ file, set: store.set.value, replications: store.replications.value });
  return (
    <>
      <h2>{own.title}</h2>
      {store.reading.value.scenario === undefined && (
        <p class="problem" role="alert">
          {own.mistaken}
        </p>
      )}
      {edits.length === 0 && <p class="quiet">{own.nothing}</p>}
      {store.plan.value !== undefined && <SaveAs key={store.plan.value.name} store={store} />}
      {edits.length > 0 && (
        <section aria-labelledby="changes-title">
          <h3 id="changes-title">{own.changes}</h3>
          <ul class="edits">
            {textsOf(edits).map((text) => (
              <li key={text}>
                <code>{text}</code>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="command-title">
        <h3 id="command-title">{own.command}</h3>
        <p class="quiet">{own.commandHelp}</p>
        <pre id="command">{command}</pre>
        <Copy store={store} text={command} />
      </section>
      <section aria-labelledby="link-title">
        <h3 id="link-title">{own.link}</h3>
        <p class="quiet">{own.linkHelp}</p>
        <Copy store={store} text={location.href} />
      </section>
      <section aria-labelledby="file-title">
        <h3 id="file-title">{own.file}</h3>
        <p class="quiet">{own.fileHelp}</p>
        <p class="buttons">
          <button type="button" class="small" onClick={() => download(file, yaml)}>
            {own.download(plainLabel(file))}
          </button>
          <Copy store={store} text={yaml} />
        </p>
        <pre id="yaml">{yaml}</pre>
      </section>
    </>
  );
}

function SaveAs({ store }: { store: Store }) {
  const own = studioTexts(store.language.value).keep;
  const { name } = store.plan.value!;
  const [wanted, want] = useState(name);
  const taken = strategiesIn(store.edited.value).filter((other) => other !== name);
  const refusal = refusalOfName(wanted, taken);
  return (
    <section aria-labelledby="save-title">
      <h3 id="save-title">{own.saveAs}</h3>
      <form
        class="add"
        onSubmit={(event) => {
          event.preventDefault();
          if (refusal === undefined) store.saveAs(wanted.trim());
        }}
      >
        <input
          type="text"
          aria-label={own.name}
          value={wanted}
          maxLength={200}
          aria-invalid={refusal !== undefined}
          onInput={({ currentTarget }) => want(currentTarget.value)}
        />
        <button type="submit" class="small" disabled={refusal !== undefined || wanted === name}>
          {own.save}
        </button>
        <button type="button" class="small" onClick={store.startAnother}>
          {own.another}
        </button>
      </form>
      {refusal !== undefined && (
        <p class="problem" role="alert">
          {own.refusals[refusal]}
        </p>
      )}
    </section>
  );
}

function Copy({ store, text }: { store: Store; text: string }) {
  const own = studioTexts(store.language.value).keep;
  const [isDone, done] = useState(false);
  return (
    <button
      type="button"
      class="small"
      onClick={() => {
        copy(text);
        done(true);
      }}
    >
      <span aria-live="polite">{isDone ? own.copied : own.copy}</span>
    </button>
  );
}

/** From a page on disk the clipboard is open only to what is selected. */
function copy(text: string): void {
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
}

function download(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/yaml' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1_000);
}
