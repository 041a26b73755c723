/** A chart of the report, drawn when it comes into view and again when it changes; once all runs are in, drawn unseen too: somebody may print. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ChartSpec } from '../../report/render.ts';
import type { SheetChart } from '../../report/sheet.ts';
import type { Plain } from '../../scenario/source.ts';
import { isEqual } from '../state/plain.ts';
import type { Store } from './store.ts';

export function Chart({ store, chart, label }: { store: Store; chart: SheetChart; label: string }) {
  const box = useRef<HTMLDivElement>(null);
  const drawn = useRef<ChartSpec>(undefined);
  const [isSeen, setSeen] = useState(false);
  const [isDrawn, setDrawn] = useState(false);

  useEffect(() => {
    const watcher = new IntersectionObserver((entries) => setSeen(entries.at(-1)!.isIntersecting), {
      rootMargin: '300px',
    });
    watcher.observe(box.current!);
    return () => watcher.disconnect();
  }, []);

  const isWanted = isSeen || store.isComplete.value;

  useEffect(() => {
    if (!isWanted || isEqual(drawn.current as Plain | undefined, chart.spec as Plain)) return;
    let isCurrent = true;
    void store.artist.draw(box, chart.spec, isSeen).then((svg) => {
      if (svg === undefined || !isCurrent || box.current === null) return;
      box.current.replaceChildren(drawingOf(svg));
      drawn.current = chart.spec;
      setDrawn(true);
    });
    return () => {
      isCurrent = false;
    };
  }, [isWanted, isSeen, chart.spec]);

  return <div ref={box} class={isDrawn ? 'drawing' : 'drawing blank'} role="img" aria-label={label} />;
}

let drawings = 0;

/** Elements that have a name or go by one. */
const NAMING = ['[id]', ...['clip-path', 'fill', 'stroke', 'mask', 'filter'].map((name) => `[${name}^="url("]`)].join();

/** The drawing as elements. Names inside of it become its own: the charts of a page would take each other's clips. */
function drawingOf(svg: string): Element {
  const drawing = document.importNode(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement, true);
  const own = `chart${drawings++}-`;
  for (const element of drawing.querySelectorAll(NAMING)) {
    for (const { name, value } of [...element.attributes]) {
      if (name === 'id') element.setAttribute(name, `${own}${value}`);
      else if (value.includes('url(#')) element.setAttribute(name, value.replace(/url\(#/g, `url(#${own}`));
    }
  }
  drawing.setAttribute('aria-hidden', 'true');
  drawing.setAttribute('focusable', 'false');
  return drawing;
}
