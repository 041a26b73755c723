/** What a worker does for the view that watches: films runs day by day, tells members' stories, and gives people places. */
import type { Run } from '../../engine/run.ts';
import { createRun, read, step } from '../../engine/simulate.ts';
import { traceMember } from '../../engine/trace/trace-member.ts';
import { compileAt, type Job } from '../../experiment/job.ts';
import type { Model } from '../../model/compile.ts';
import { type Story, tellStory } from '../../report/story/story.ts';
import { Camera } from './camera.ts';
import type { Filmed, FilmOrder, StoryOrder } from './orders.ts';

export interface Watcher {
  readonly film: (job: Job, order: FilmOrder) => Filmed;
  readonly story: (job: Job, order: StoryOrder) => Story;
}

interface Filming {
  readonly run: Run;
  readonly camera: Camera;
}

export function createWatcher(): Watcher {
  const models = new WeakMap<Job, Model>();
  const going = new Map<string, Filming>();

  const modelOf = (job: Job): Model => {
    const known = models.get(job);
    if (known !== undefined) return known;
    const model = compileAt(job, 0);
    models.set(job, model);
    return model;
  };

  return {
    film(job, { strategy, replication, from, days }) {
      const model = modelOf(job);
      const name = `${replication} ${strategy}`;
      let filming = going.get(name);
      if (from === 0 || filming === undefined || filming.run.model !== model) {
        const camera = new Camera(model);
        filming = { camera, run: createRun(model, strategy, replication, { recorder: camera }) };
      }
      const { run, camera } = filming;
      const shots = [];
      for (let k = 0; k < days && step(run); k++) shots.push(camera.shoot());
      const { horizon } = model;
      const segments = model.segments.map((segment) => segment.name);
      if (camera.days < horizon) {
        going.set(name, filming);
        return { horizon, segments, shots, ending: undefined };
      }
      going.delete(name);
      const { outcomes, digest } = read(run);
      return { horizon, segments, shots, ending: { silentDay: outcomes.silentDay!, digest } };
    },

    story: (job, { strategy, replication, person, language }) =>
      tellStory(traceMember(modelOf(job), strategy, replication, person), {
        currency: job.scenario.currency,
        language,
      }),
  };
}
