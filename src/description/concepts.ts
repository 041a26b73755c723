/** The eleven design concepts of the ODD protocol, as they apply here. */
export interface Concept {
  readonly name: string;
  readonly text: string;
}

/** In the order of Grimm et al. 2020. */
export const CONCEPTS: readonly Concept[] = [
  {
    name: 'Basic principles',
    text: 'Attention is finite, and what is not renewed is forgotten. Members answer those they know rather than strangers, stay where they know people and get something out of reading, and bring friends. Costs and benefits of a visit follow Ren & Kraut 2014; ties and limited attention, Gonçalves, Perra & Vespignani 2011; joining, Backstrom et al. 2006; replies to newcomers, Joyce & Kraut 2006; identity and bonds, Ren et al. 2012.',
  },
  {
    name: 'Emergence',
    text: 'How many ties a member keeps, the size at which a group stops knowing itself, whether it lives or falls silent, who talks most, how far invitations spread, and what a strategy is worth emerge from what members do. The rates of single acts are put in. No number of members is special anywhere: thresholds move with attention, gains and forgetting.',
  },
  {
    name: 'Adaptation',
    text: 'Members do not plan. Each act has a chance that rises and falls with what the member has found so far: visiting and staying with satisfaction and belonging, speaking with familiarity, belonging and replies received, inviting and buying with trust. The operator adapts only through the triggers of a scenario.',
  },
  {
    name: 'Objectives',
    text: "None are maximized. Satisfaction sums up what a visit gave in growth, company and fun, weighted by the member's motives, minus the cost of reading.",
  },
  {
    name: 'Learning',
    text: 'Members learn whom they know (ties), how many replies to expect, and how much a visit gives. Expertise does not grow.',
  },
  {
    name: 'Prediction',
    text: 'Only implicit: members expect replies, satisfaction and company to be as they have lately been.',
  },
  {
    name: 'Sensing',
    text: "A member senses how much is unread, the messages read in a visit, replies received, and a few of the visible members; nothing of those who are silent. A person outside senses friends inside. The operator's triggers sense yesterday's outcomes, without error; the queue of questions is seen by the operator alone.",
  },
  {
    name: 'Interaction',
    text: "Members of a group interact through messages: reading strengthens a tie on one side, replies on both. Prospects interact with members through invitations and mentions along the outside graph. Groups interact only through newcomers, the operator's hours, budgets and numbers.",
  },
  {
    name: 'Stochasticity',
    text: 'Every draw is a function of the seed, the replication, its purpose (below) and who and when it is for, by a counter-based generator (Threefry 2x32, 13 rounds; Salmon et al. 2011). Strategies therefore share people, characters and luck, and differ only through what they do; inside one visit a small stream serves the cheap draws, so that two strategies stay paired there until what is read differs. Order and number of threads change nothing.',
  },
  {
    name: 'Collectives',
    text: 'Groups (rooms with a cap) are imposed; segments are kinds of people; circles of members who know each other are emergent and have no state of their own.',
  },
  {
    name: 'Observation',
    text: 'The outcomes below are recorded at the end of each day. Strategies are compared within replications, and reported with intervals.',
  },
];
