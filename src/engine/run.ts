/**
 * The state of one run that many share: what changes while days pass, and the tables it is read with. Owned by one call of `simulate`. What one
 * mechanism keeps is asked of that mechanism.
 */

import type { Model } from '../model/compile.ts';
import type { CompiledStrategy } from '../model/strategy.ts';
import type { Stream } from '../random/stream.ts';
import type { Parameters } from '../scenario/parameters.ts';
import type { Constants } from './constants.ts';
import type { Group } from './groups/group.ts';
import type { Recorder } from './measuring/recorder.ts';
import type { Members } from './members/members.ts';
import type { Visit } from './talk/visit-scratch.ts';
import type { World } from './world.ts';

export interface Run {
  readonly model: Model;
  /** As it is today. */
  strategy: CompiledStrategy;
  readonly parameters: Parameters;
  readonly constants: Constants;
  readonly world: World;
  day: number;

  /** By person: what the person is to the community (`members/people.ts`), and which member; -1 for those who never came in. */
  readonly status: Uint8Array;
  readonly memberOf: Int32Array;

  readonly members: Members;
  readonly groups: Group[];
  /** What each mechanism alone keeps; ask the mechanism. */
  readonly slots: unknown[];

  readonly stream: Stream;
  readonly visit: Visit;
  readonly recorder: Recorder;
}
