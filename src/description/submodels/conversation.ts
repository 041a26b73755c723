import { work } from '../reference.ts';
import { completes, departs, type Submodel } from '../submodel.ts';

export const CONVERSATION: Submodel = {
  title: 'Conversation',
  purpose: "Writing during a visit: replies to what is read, posts of one's own, and questions, within one budget.",
  code: ['talk/conversation.ts', 'talk/store.ts', 'talk/circles.ts'],
  equations: [
    'talkativeness α: lognormal with mean 1 and spread σ_a; a share π_L of members never writes',
    'readiness to speak Inh = (g0 + (1 - g0) Φ^r) (1 + β_R R̂)/(1 + β_R R̂0), with Φ^r as it was before the visit',
    'reply to a message of j, a days old, with n replies: chance 1 - e^(-h)',
    '    h = w α (x/x_0) u φ^a l_k Inh ρ(s_ij) Mot / (1 + n/n_sat),   ρ(s) = ρ_s + (ρ_b - ρ_s) s³/(s³ + θ_b³)',
    '    l_k = 1 - ρ_n + ρ_n 2^(-k/n_h) / (mean of 2^(-k/n_h) over k = 0 … 39)        k: messages that came after it before the visit',
    '    s_ij with w δ_r of this message; n: replies it has had by now, by members and operators, those of this day among them',
    'reply to a prompt (topic of the operator, activity): the same with max(ρ_act, Inh ρ(0)) in place of Inh ρ(s_ij), and l_k = 1',
    "posts of one's own: Poisson(μ), at most what replies have left of W",
    '    μ = μ0 α (x/x_0) (1 + ν e^(-tenure/7)) Inh (¼ + ¾ B/B0) Mot',
    'what there is to say: x = 1 on joining, x_0 for founders of long standing; each message written: x / (1 + κ_u/α)',
    '    between visits 1 - x shrinks by e^-(κ_g (1 + κ_b Φ^b) Δt + κ_n ΔF), F: 1/N for each who has come in, N members then;',
    '    while reading by κ_p Σ w u over unread messages of the programme',
    'circles: K = max(0, (D - 0.1)/0.9) · k/(N - 1), D the part of all pairs of a group who know each other from outside, k whom the member knows so',
    '    on any day, with chance μ_K α K: a visit with a post more, which uses up nothing',
    'Mot: see Motivation and incentives; 1 without rewards',
    'R̂ + max(η_R, 1/(1 + n)) (replies received since - R̂) for the n-th message written, R̂ = R̂0 at first:',
    '    felt from the day after the message on with the replies there are by then, kept when the next one is written',
    "the topic of a post: drawn by the interests of the author's segment; of a reply: that of what it answers",
  ],
  fixed: [
    {
      name: 'USUALLY_READ',
      value: 40,
      meaning: 'messages of a usual visit, over which readiness to reply is shared out',
    },
    {
      name: 'CIRCLE',
      value: 0.1,
      meaning: 'part of all pairs who know each other outside, below which a group is no circle',
    },
  ],
  switches: {
    inhibition: '`off` sets g0 = 1: nobody hesitates before strangers.',
    tieEffects: '`off`, or a formula for cohesion, puts ρ̄ for ρ(s) between members, and Φ̄^r for Φ^r in Inh.',
  },
  decisions: [
    completes(
      'Replies go to the last messages: ρ_n of the readiness halves every n_h messages back. What the operator asks stands out, however far back.',
      'In logs of chats the latest few get most replies. In a busy group most of what is read is then out of reach, so that talk does not grow with the audience.',
    ),
    completes(
      'What a member has to say is used up by what they write and comes back slowly: from life outside, from newcomers, from the programme. It is their own and as large as they are talkative.',
      'Messages beget messages, but in the long run below the critical point: groups without newcomers and without a programme fade over months (TeBlunthuis, Shaw & Hill 2018). A store of the whole group would last on a plateau and then be gone at once.',
    ),
    completes(
      'Friends who know each other outside bring their talk in from there, whatever was said inside yesterday, and leave less (γ_K): by how closely the group is knit, not by how many they are.',
      'Small circles of friends talk for years, groups of strangers die. Friends who are a few among many have their talk elsewhere.',
    ),
    completes(
      'Prompts are answered free of inhibition, with ρ_act or with Inh · ρ(0), whichever is larger.',
      'The specification gives them a readiness of their own, independent of ties; being asked is what lets strangers speak.',
    ),
    departs(
      'What being answered does (β_R) bears on every word a member says unasked, not on posts of their own alone.',
      'Joyce & Kraut 2006 counted any further message (P12), and most of what newcomers write are replies; with posts alone a reply changes little of what they do next.',
    ),
    completes(
      'The latest message counts in R̂ as soon as a day has passed, and first experiences as in a plain mean with what was expected.',
      'The specification says when R̂ is averaged, not when it is known. Whoever wrote once and hears nothing knows it before writing again, which is where P12 looks.',
    ),
    completes(
      'Replies are written while reading, then posts, then a question; all share the budget W.',
      'Somebody who opens a chat answers before turning to something new; one budget is what keeps talk from exploding.',
    ),
    completes(
      'A simulated message that stands for w is answered at most once, with w in the hazard.',
      'A member answers a message, not a stretch of messages; the bias is small while h is.',
    ),
    completes(
      'The posts of one visit share one topic, and all break a rule or none does.',
      'More than one post in a visit is rare, and people stay with a topic.',
    ),
    completes(
      "Replies received and expected count answers of operators as well as of members, and a member's own messages of every kind.",
      'The specification speaks of replies per own message; to a newcomer an answer is an answer (P12).',
    ),
  ],
  works: [
    work(
      'TeBlunthuis',
      2018,
      'TeBlunthuis, N., Shaw, A. & Hill, B. M. (2018). Revisiting “The Rise and Decline” in a population of peer production projects. CHI 2018.',
      '10.1145/3173574.3173929',
    ),
  ],
};
