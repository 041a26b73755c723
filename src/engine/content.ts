/**
 * What the operator posts: topics that ask for an answer, notes that are only read (MODEL.md §4.2 step 3). Every group gets its copy.
 */
import { appearsOn } from '../model/strategy.ts';
import { type Group, NOTE, OPERATOR, PROMPT } from './group.ts';
import { pay } from './money.ts';
import type { Run } from './run.ts';

/** Quality of a topic that a trigger asks for. */
const TRIGGERED_QUALITY = 0.7;

export function postContent(run: Run): void {
  const { strategy, day, groups, model } = run;
  for (const content of strategy.content) {
    if (!appearsOn(content, day)) continue;
    pay(run, content.cost * content.perDay);
    const kind = content.kind === 'post' ? NOTE : PROMPT;
    for (const group of groups) {
      for (let k = 0; k < content.perDay; k++) publish(run, group, kind, content.topic, content.level, content.quality);
    }
  }
  const communityTopic = model.scenario.community.topics.length > 0 ? 0 : model.topics.length;
  for (const group of groups) {
    for (let k = 0; k < run.extraTopics; k++) publish(run, group, PROMPT, communityTopic, -1, TRIGGERED_QUALITY);
  }
  run.extraTopics = 0;
}

function publish(run: Run, group: Group, kind: number, topic: number, level: number, quality: number): void {
  if (group.size === 0) return;
  group.pin(group.append(OPERATOR, run.day, kind, topic, level, quality));
}
