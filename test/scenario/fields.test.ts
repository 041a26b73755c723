import { describe, expect, test } from 'vitest';
import { fieldsOf } from '#hearsay/scenario/fields.js';
import { LEVERS, leverNamed } from '#hearsay/scenario/levers.js';

describe('the fields of a form', () => {
  test('say what each is, in which unit, and what it is when left out', () => {
    const { days, every, responseRate, noise, about } = fieldsOf(leverNamed('surveys').form);
    expect(days).toMatchObject({
      meaning: 'Days between which it is held; all when left out.',
      quantity: 'dayRange',
      default: { from: 0 },
    });
    expect(every).toMatchObject({ quantity: 'period', default: 30 });
    expect(responseRate).toMatchObject({ quantity: 'share', default: 0.3 });
    expect(noise).toMatchObject({ quantity: undefined, default: 0.15 });
    expect(about!.default).toBeUndefined();
  });

  test('are found inside lists, defaults and forms that are changed after reading', () => {
    expect(fieldsOf(leverNamed('groups').form).cap).toMatchObject({ default: 500 });
    const { byMembers } = fieldsOf(leverNamed('content').form);
    expect(fieldsOf(byMembers!.form).how).toMatchObject({ default: 'curated' });
    const { points } = fieldsOf(leverNamed('incentives').form);
    expect(fieldsOf(fieldsOf(points!.form).earned!.form).post).toMatchObject({ default: 0 });
  });

  test('hours that count as a part of a day are another quantity than days', () => {
    expect(fieldsOf(leverNamed('crisisResponse').form).after!.quantity).toBe('duration');
    expect(fieldsOf(leverNamed('triggers').form).after!.quantity).toBe('period');
  });

  test('of every lever have a sentence each', () => {
    for (const lever of LEVERS)
      for (const [key, { meaning }] of Object.entries(fieldsOf(leverNamed(lever).form)))
        expect(meaning, `${lever}.${key}`).toMatch(/^["A-Z].*\.$/);
  });
});
