/**
 * The scenario of the comparison with C: everybody joins on the first day, an operator leads a topic a day, and members visit, read,
 * tie, reply, post and leave. Nothing else is on, so that both programs do the same work.
 */
export const CAP = 200;

export function coreScenario(members, days, { seed = 'core', cap = CAP, quality = 0.5, parameters = {} } = {}) {
  return `hearsay: 1
name: The engine's core
horizon: ${days} days
seed: ${seed}
replications: 1
population:
  size: ${members}
  segments: { everyone: { share: 1, topics: { talk: 1 }, expertise: { mean: 0.5, sd: 0.15 } } }
community:
  topics: [talk]
  groups: { cap: ${cap} }
  founders: ${members}
strategies:
  topics:
    operators: { count: 0, hours: 0/day }
    content: [{ kind: daily-topic, days: 0-${days - 1}, quality: ${quality}, cost: 0 }]
parameters: ${JSON.stringify({ ...parameters, questionRate: 0, inviteMean: 0 })}
`;
}
