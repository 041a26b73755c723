/** Starter scenarios, written for somebody who has never programmed. Each is a whole scenario that can be run as it is. */

export interface Template {
  /** As given to `hearsay init --template`. */
  readonly name: string;
  readonly title: string;
  /** The file, with comments that explain every line somebody would want to change. */
  readonly text: string;
}

const CHAT_GROUP = `# yaml-language-server: $schema=./scenario.schema.json
#
# A chat group and what its operator could do for it.
#
#   hearsay check FILE      says whether everything in this file makes sense
#   hearsay compare FILE    simulates all strategies and says which is better, and how sure that is
#
# Lines that begin with "#" are comments. Indentation counts: keys that belong together stand below each other.

hearsay: 1
name: A new chat group
question: Does a daily topic keep the group alive, and does a weekly event add to it?
horizon: 60 days                  # how long to simulate
seed: my first group              # any text; the same text gives the same result
currency: EUR

population:                       # everybody who could ever join
  size: 3000
  segments:                       # kinds of people; their shares add up to 100 %
    newcomers:
      share: 70 %
      topics: { cooking: 1 }      # what they like to talk about
      expertise: { mean: 20 % }   # how much they know already
    experts:
      share: 30 %
      topics: { cooking: 2, restaurants: 1 }    # twice as interested in cooking as in restaurants
      expertise: { mean: 80 % }

community:
  topics: [cooking]
  founders: 5                     # members on the first day
  groups: { cap: 500, whenFull: open-another }

strategies:                       # what is compared; the first one is the baseline
  leave-it-alone:
    recruit:
      - channel: posters          # your own name for where people come from
        days: 0-13                # days count from 0: the first two weeks
        expected: 120             # people in all
        costPerPerson: 0.50
  daily-topic:
    extends: leave-it-alone       # everything above, and besides:
    operators: { count: 1, hours: 1/day, wage: 20 }
    content:
      - { kind: daily-topic, days: 0-29, quality: 70 % }
  daily-topic-and-event:
    extends: daily-topic
    rules: { visible: true }
    activities:
      - { name: cook along, every: 1 week, lasts: 1 day, warmUp: 2 days, cost: 50 }
    triggers:                     # what the operator does when the numbers of yesterday say so
      - when: activeShare7 < 0.2 and members > 30
        do: { topics: 2 }
        pause: 3 days

outcomes: [activeShare7, members, joined, messages, replyRate, cost, costPerMember]   # what matters most first
formulas:                         # outcomes of your own
  costPerMember: cost / max(members, 1)
smallestEffect: { members: 5 }    # smaller differences would not matter to you
`;

const INVITATION_LAUNCH = `# yaml-language-server: $schema=./scenario.schema.json
#
# A launch among friends: whom to win first, and whether to pay for invitations.
#
#   hearsay check FILE      says whether everything in this file makes sense
#   hearsay compare FILE    simulates all strategies and says which is better, and how sure that is

hearsay: 1
name: A launch by invitation
question: Is it better to begin with the best-connected people, and does a reward for invitations pay?
horizon: 90 days
seed: launch
currency: EUR
worthWhile: 2                   # what members find worth a small act, such as half a cup of coffee

population:
  size: 5000
  # Who knows whom. A list of friendships of your own, beside this file, is read with
  #   graph: { file: friends.csv }
  graph:
    kind: small-world             # friends of my friends are often my friends
    meanDegree: 12                # friends of an average person
    rewiring: 10 %                # part of the friendships that reach far

community:
  groups: { cap: 200, whenFull: open-another }

strategies:
  anybody:
    operators: { count: 1, hours: 2/day }
    content: [{ kind: daily-topic, days: 0-59 }]
    seeds:
      - { count: 40, choose: random, costPerPerson: 5 }
  well-connected:
    extends: anybody
    seeds:                        # a list replaces the list of the strategy extended
      - { count: 40, choose: degree, costPerPerson: 5 }
  spread-out:
    extends: anybody
    seeds:
      - { count: 40, choose: communities, costPerPerson: 5 }
  with-reward:
    extends: anybody
    invitations:
      reward: 2                   # to the member who invites, for each friend who joins
      welcome: 1                  # to the friend
      budget: 2000                # when this is spent, rewards stop

outcomes: [joined, members, invitations, kFactor, cost, costPerJoined]   # what matters most first
formulas:
  costPerJoined: cost / max(joined, 1)
smallestEffect: { joined: 25 }
`;

const GROUP_SIZES = `# yaml-language-server: $schema=./scenario.schema.json
#
# The same people in groups of different size.
#
#   hearsay check FILE      says whether everything in this file makes sense
#   hearsay compare FILE    simulates all strategies and says which is better, and how sure that is

hearsay: 1
name: How large should a group be?
question: Do 300 people talk more, and stay longer, in one group, in several, or sorted by interest?
horizon: 120 days
seed: group sizes

population:
  size: 3000
  segments:
    gardeners: { share: 50 %, topics: { gardens: 1 } }
    cooks: { share: 50 %, topics: { food: 1 } }

community:
  topics: [gardens, food]

strategies:
  one-large-group:
    groups: { cap: 500 }
    operators: { count: 1, hours: 1/day }
    recruit: [{ channel: newsletter, days: 0-9, expected: 300 }]
    content: [{ kind: daily-topic, days: 0-29 }]
  groups-of-150:
    extends: one-large-group
    groups: { cap: 150 }
  groups-of-50:
    extends: one-large-group
    groups: { cap: 50 }
  by-interest:                    # one group for each segment
    extends: one-large-group
    groups: { separateBy: segment }

outcomes: [members, activeShare7, replyRate, recognisedShare, belonging, noiseShare]   # what matters most first
smallestEffect: { activeShare7: 0.02 }
`;

/** The first one is what `init` writes when asked for nothing in particular. */
export const templates: readonly Template[] = [
  { name: 'chat-group', title: 'A chat group: what can its operator do for it?', text: CHAT_GROUP },
  {
    name: 'invitation-launch',
    title: 'A launch among friends: whom to win first, and whether to pay for invitations',
    text: INVITATION_LAUNCH,
  },
  {
    name: 'group-sizes',
    title: 'Comparing group sizes: one large group, several, or sorted by interest',
    text: GROUP_SIZES,
  },
];
