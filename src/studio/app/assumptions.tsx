/** What no plan decides: people, the place, and the numbers of the model, which hold for all strategies alike. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { saidIn } from '../../language/said.ts';
import { PARAMETER_NAMES, PARAMETERS } from '../../scenario/parameters.ts';
import { parametersOf } from '../../scenario/presets.ts';
import { SETTING } from '../controls/setting.ts';
import { studioTexts } from '../words.ts';
import { type Area, sharedArea } from './area.ts';
import { Control } from './control.tsx';
import type { Store } from './store.ts';

export function Assumptions({ store }: { store: Store }) {
  const own = studioTexts(store.language.value).plan;
  const area = sharedArea(store);
  return (
    <>
      <h3>{own.assumptions}</h3>
      <p class="help">{own.assumptionsHelp}</p>
      <Folded part="population" title={own.population}>
        <Control area={area} schema={area.root.properties!.population!} path={['population']} label={own.population} />
      </Folded>
      <Folded part="community" title={own.community}>
        <Control area={area} schema={area.root.properties!.community!} path={['community']} label={own.community} />
      </Folded>
      <Folded part="setting" title={own.setting}>
        {SETTING.map((key) => (
          <Control key={key} area={area} schema={area.root.properties![key]!} path={[key]} />
        ))}
      </Folded>
      <Folded part="parameters" title={own.parameters}>
        <ParameterControls store={store} area={area} />
      </Folded>
    </>
  );
}

/** What is folded away is not made before it is opened: it may hold hundreds of controls. */
function Folded({ part, title, children }: { part: string; title: string; children: ComponentChildren }) {
  const [isOpen, open] = useState(false);
  return (
    <details class="folded" data-part={part} onToggle={({ currentTarget }) => open(currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen && children}
    </details>
  );
}

function ParameterControls({ store, area }: { store: Store; area: Area }) {
  const language = store.language.value;
  const own = studioTexts(language).plan;
  const [question, ask] = useState('');
  const { preset, parameters } = store.scenario.value;
  const values = parametersOf(preset, parameters);
  const words = question
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  const found = PARAMETER_NAMES.filter((name) => {
    const { meaning, inChinese = '' } = PARAMETERS[name];
    const text = `${name} ${inChinese} ${meaning} ${saidIn(meaning, 'zh')}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const schemas = area.root.properties!.parameters!.properties!;
  return (
    <>
      <input
        type="search"
        aria-label={own.parametersSearch}
        placeholder={own.parametersSearch}
        value={question}
        onInput={({ currentTarget }) => ask(currentTarget.value)}
      />
      {found.map((name) => {
        const { meaning, unit, source } = PARAMETERS[name];
        const description = `${saidIn(meaning, language)} (${saidIn(unit, language)}). ${own.source}: ${saidIn(source, language)}`;
        return (
          <Control
            key={name}
            area={area}
            schema={{ ...schemas[name]!, description, default: values[name] }}
            path={['parameters', name]}
          />
        );
      })}
    </>
  );
}
