/**
 * What a run came to in each segment of the population. A recorder that counts by segment what it is told, besides recording the run: it only
 * looks, so that outcomes and digest are the same with and without it.
 */
import type { Model } from '../../model/compile.ts';
import type { Group } from '../groups/group.ts';
import type { Members } from '../members/members.ts';
import type { Arrival, Run, WhyLeft } from '../run.ts';
import { Recorder } from './recorder.ts';

/** Counts of one segment; over all segments they add up to the outcomes of these names. */
export interface OfSegment {
  readonly name: string;
  readonly joined: number;
  /** Of those who joined: inside at the end, and gone. */
  readonly members: number;
  readonly left: number;
  readonly messages: number;
  readonly orders: number;
}

export class SegmentCounter extends Recorder {
  private readonly names: readonly string[];
  private readonly joins: Int32Array;
  private readonly leaves: Int32Array;
  private readonly written: Int32Array;
  private readonly sold: Int32Array;
  private members!: Members;

  constructor(model: Model) {
    super(model);
    const { length } = model.segments;
    this.names = model.segments.map(({ name }) => name);
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

  /** As of now, in the order of the model's segments. */
  bySegment(): OfSegment[] {
    return this.names.map((name, segment) => ({
      name,
      joined: this.joins[segment]!,
      members: this.joins[segment]! - this.leaves[segment]!,
      left: this.leaves[segment]!,
      messages: this.written[segment]!,
      orders: this.sold[segment]!,
    }));
  }
}
