import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  ACTIVITY,
  LINK_SHIFT,
  MessageRing,
  NOTE,
  OPERATOR,
  PROMPT,
  QUESTION,
  READABLE,
  REPLIES,
  TALK,
  VIOLATION,
} from '#hearsay/engine/talk/message-ring.js';

interface Message {
  author: number;
  readonly day: number;
  readonly kind: number;
  readonly topic: number;
  readonly root: number;
  first: boolean;
}

const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('append' as const),
      count: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 400 })),
      author: fc.integer({ min: OPERATOR, max: 30 }),
      day: fc.integer({ min: 0, max: 3650 }),
      kind: fc.constantFrom(TALK, QUESTION, NOTE, VIOLATION, PROMPT, ACTIVITY),
      topic: fc.integer({ min: 0, max: 255 }),
      level: fc.constantFrom(-1, 0, 0.25, 1),
      back: fc.nat({ max: 50 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('first' as const), back: fc.nat({ max: 60 }) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('reply' as const), back: fc.nat({ max: 60 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('forget' as const), seat: fc.nat({ max: 30 }) }) },
);

test('a ring remembers the latest messages as a plain list would', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const ring = new MessageRing();
      const list: Message[] = [];
      const recent = (back: number) => list.length - 1 - (back % list.length);
      for (const each of steps) {
        if (each.do === 'append') {
          for (let k = 0; k < each.count; k++) {
            const root = list.length > 0 && each.back > 0 ? list[recent(each.back)]!.root : -1;
            const number = ring.append(each.author, each.day, each.kind, each.topic, each.level, 0.5, root);
            expect(number).toBe(list.length);
            const { author, day, kind, topic } = each;
            list.push({ author, day, kind, topic, root: root < 0 ? number : root, first: false });
          }
        } else if (list.length === 0) continue;
        else if (each.do === 'first') {
          ring.markFirst(recent(each.back));
          list[recent(each.back)]!.first = true;
        } else if (each.do === 'reply') {
          const message = list[recent(each.back)]!;
          expect(ring.countReply(recent(each.back))).toBe(message.first);
          message.first = false;
        } else {
          ring.forgetAuthor(each.seat);
          for (const message of list) if (message.author === each.seat) message.author = -2;
        }
      }
      expect(ring.posted).toBe(list.length);
      const oldest = Math.max(0, list.length - 1024);
      for (let number = oldest; number < list.length; number++) {
        const { author, day, kind, topic, root } = list[number]!;
        expect(ring.holds(number)).toBe(true);
        const found = [
          ring.authorOf(number),
          ring.dayOf(number),
          ring.kindOf(number),
          ring.topicOf(number),
          ring.rootOf(number),
        ];
        if (found.join() !== [author, day, kind, topic, root].join())
          expect(found).toEqual([author, day, kind, topic, root]);
      }
      if (oldest > 0) expect(ring.holds(oldest - 1)).toBe(false);
    }),
    { numRuns: 150 },
  );
});

test('what a visit may read leaves room for what it writes', () => {
  const ring = new MessageRing();
  for (let k = 0; k < 3000; k++) ring.append(k % 10, 0, TALK, 0, -1, 1);
  expect(READABLE).toBeLessThan(ring.size);
  expect(ring.size).toBe(1024);
});

test('a thread is followed from its latest message to its first, as far as the ring remembers', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 700 }), (backs) => {
      const ring = new MessageRing();
      const roots: number[] = [];
      for (const back of backs) {
        // A reply joins the thread of a recent message; every fifth message begins one of its own.
        const answered = ring.posted - 1 - back;
        const root = back % 5 === 0 || answered < 0 ? -1 : roots[answered]!;
        roots.push(root < 0 ? ring.posted : root);
        ring.append(back, 0, TALK, 0, -1, 0.5, root);
      }
      const oldest = Math.max(0, ring.posted - ring.size);
      for (const root of new Set(roots)) {
        const latest = ring.latestOf(root);
        if (root < oldest) {
          expect(latest).toBe(-1);
          continue;
        }
        const chain: number[] = [];
        for (let number = latest; number > root; number -= ring.words[ring.at(number) + REPLIES]! >>> LINK_SHIFT)
          chain.push(number);
        expect(chain).toEqual([...roots.keys()].filter((number) => roots[number] === root && number > root).reverse());
        expect(ring.repliesOf(root)).toBe(0);
      }
    }),
  );
});
