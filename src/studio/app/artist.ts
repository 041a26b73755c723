/**
 * Draws charts in a worker of its own, one after the other, those that somebody looks at first; of a chart that waits and is asked for again only
 * the latest is drawn.
 */
import type { ChartSpec } from '../../report/render.ts';
import { ELEMENTS } from '../boot.ts';
import { WorkerOfPage } from './crew.ts';

interface Waiting {
  readonly spec: ChartSpec;
  readonly isSeen: boolean;
  readonly done: (svg: string | undefined) => void;
}

export class Artist {
  private worker: WorkerOfPage | undefined;
  /** By the place on the page that asks. */
  private readonly waiting = new Map<object, Waiting>();
  private isBusy = false;

  /** SVG text; undefined where it was asked again from the same place meanwhile, or cannot be drawn. */
  draw(place: object, spec: ChartSpec, isSeen: boolean): Promise<string | undefined> {
    this.waiting.get(place)?.done(undefined);
    return new Promise((done) => {
      this.waiting.set(place, { spec, isSeen, done });
      void this.work();
    });
  }

  private async work(): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.worker ??= new WorkerOfPage(new Worker(drawingProgram()));
    const { worker } = this;
    for (;;) {
      const waiting = [...this.waiting];
      const next = waiting.find(([, { isSeen }]) => isSeen) ?? waiting[0];
      if (next === undefined) break;
      const [place, { spec, done }] = next;
      this.waiting.delete(place);
      try {
        const answer = await worker.ask({ do: 'draw', spec });
        done(answer.did === 'draw' ? answer.svg : undefined);
      } catch {
        done(undefined);
      }
    }
    this.isBusy = false;
  }
}

function drawingProgram(): string {
  const text = document.getElementById(ELEMENTS.drawing)!.textContent!;
  return URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
}
