/**
 * What a run came to in each segment of the population. A recorder that counts by segment what it is told, besides recording the run: it only
 * looks, so that outcomes and digest are the same with and without it.
 */
import type { Model } from '../../model/compile.ts';
import type { Arrival, WhyLeft } from '../events.ts';
import type { Group } from '../groups/group.ts';
import type { Members } from '../members/members.ts';
import type { Run } from '../run.ts';
import type { OfSegment } from '../run-result.ts';
import { Recorder } from './recorder.ts';

export class SegmentCounter extends Recorder {
  private readonly names: readonly string[];
  private readonly order: readonly string[];
  private readonly joins: Int32Array;
  private readonly leaves: Int32Array;
  private readonly written: Int32Array;
  private readonly sold: Int32Array;
  private members!: Members;

  constructor(model: Model) {
    super(model);
    const { length } = model.segments;
    this.names = model.segments.map(({ name }) => name);
    this.order = model.scenario.segmentNames;
    this.joins = new Int32Array(length);
    this.leaves = new Int32Array(length);
    this.written = new Int32Array(length);
    this.sold = new Int32Array(length);
  }

  override begin({ members }: Run): void {
    this.members = members;
  }

  override joined(member: number, generation: number, arrival: Arrival): void {
    super.joined(member, generation, arrival);
    this.joins[this.members.segment[member]!]!++;
  }

  override left(member: number, joinDay: number, why: WhyLeft): void {
    super.left(member, joinDay, why);
    this.leaves[this.members.segment[member]!]!++;
  }

  override wrote(member: number, earlier: number, number: number, group: Group): void {
    super.wrote(member, earlier, number, group);
    this.written[this.members.segment[member]!]!++;
  }

  override bought(member: number, index: number, isFirst: boolean): void {
    super.bought(member, index, isFirst);
    this.sold[this.members.segment[member]!]!++;
  }

  /** As of now, in the order of the file. */
  bySegment(): OfSegment[] {
    return this.order.map((name) => {
      const segment = this.names.indexOf(name);
      return {
        name,
        joined: this.joins[segment]!,
        members: this.joins[segment]! - this.leaves[segment]!,
        left: this.leaves[segment]!,
        messages: this.written[segment]!,
        orders: this.sold[segment]!,
      };
    });
  }
}

/** Only where there are two or more: what there is in one is what there is. */
export const segmentCounter = (model: Model): SegmentCounter | undefined =>
  model.segments.length < 2 ? undefined : new SegmentCounter(model);
