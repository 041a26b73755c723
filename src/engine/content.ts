/**
 * What the operator posts: topics that ask for an answer, notes that are only read (MODEL.md §4.2 step 3). Every group gets its copy.
 */
import { appearsOn } from '../model/strategy.ts';
import type { Group } from './group.ts';
import { NOTE, OPERATOR, PROMPT } from './message-ring.ts';
import { pay } from './money.ts';
import type { Run } from './run.ts';

/** Quality of a topic that a trigger asks for. */
const TRIGGERED_QUALITY = 0.7;

export function postContent(run: Run): void {
  const { strategy, day, groups, model } = run;
  for (const content of strategy.content) {
    if (!appearsOn(content, day)) continue;
    pay(run, content.cost * content.perDay);
    for (const group of groups) {
      // A group for one topic gets what is about it, and what is about nothing in particular.
      if (group.topic >= 0 && !content.anyTopic && content.topic !== group.topic) continue;
      const topic = group.topic >= 0 ? group.topic : content.topic;
      for (let k = 0; k < content.perDay; k++) {
        if (content.kind === 'post') publish(run, group, NOTE, topic, content.level, content.quality);
        else leadTopic(run, group, topic, content.level, content.quality);
      }
    }
  }
  const communityTopic = model.scenario.community.topics.length > 0 ? 0 : model.topics.length;
  for (const group of groups) {
    const topic = group.topic >= 0 ? group.topic : communityTopic;
    for (let k = 0; k < run.extraTopics; k++) leadTopic(run, group, topic, -1, TRIGGERED_QUALITY);
  }
  run.extraTopics = 0;
}

/** Opens a topic and keeps it going through the day: several prompts, one thread. */
export function leadTopic(run: Run, group: Group, topic: number, level: number, quality: number): void {
  const first = publish(run, group, PROMPT, topic, level, quality);
  for (let k = 1; k < run.parameters.topicPosts; k++) {
    group.messages.append(OPERATOR, run.day, PROMPT, topic, level, quality, first);
  }
}

function publish(run: Run, group: Group, kind: number, topic: number, level: number, quality: number): number {
  const message = group.messages.append(OPERATOR, run.day, kind, topic, level, quality);
  group.pin(message);
  return message;
}
