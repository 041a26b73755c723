/*
 * The engine's core in plain C: what hearsay is measured against.
 *
 * The same day's work on the same layout (columns of members; a ring of messages and a dense Float32 matrix of ties a group; groups one
 * after the other), with the same keyed words, the same tables and the same exp, so that a run visits, reads and writes exactly
 * what the engine does: the bench compares the counts. What is left out is what the bench's scenario does not use (offers,
 * activities, questions, newcomers, groups beyond 1,024 members).
 *
 * Usage: day NAME=VALUE …  with members, cap, days, every parameter below, and a key for each purpose as PURPOSE=K0,K1.
 * Prints one line of JSON; the clock runs from the second day, after joining and the first visit of everybody.
 */
#define _POSIX_C_SOURCE 199309L
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* ---- what the bench passes ---------------------------------------------------------------------------------------- */

#define PARAMETERS(X)                                                                                                   \
  X(members) X(cap) X(days) X(horizon)                                                                                  \
  X(visitProbability) X(silentVisit) X(unreadScale) X(visitBelonging) X(visitSatisfaction) X(belongingReference)        \
  X(satisfactionReference) X(notifyProbability) X(attention) X(readsSimulated) X(pinnedShare) X(levelPenalty)           \
  X(tieHalfLife) X(readGain) X(exchangeGain) X(threadGain) X(threadMates) X(recognitionThreshold) X(bondThreshold)      \
  X(familiarityRate) X(familiaritySamples) X(visibleDays) X(activitySd) X(postRate) X(newcomerBoost) X(writingBudget)   \
  X(replyStranger) X(replyBonded) X(replyActivity) X(ageDiscount) X(replySaturation) X(strangerInhibition)              \
  X(replyReward) X(replyExpectation) X(replyMemory) X(belongingRate) X(belongingBase) X(belongingRecognised)            \
  X(belongingBonded) X(belongingIdentity) X(belongingReply) X(satisfactionRate) X(benefitScale) X(readingCost)          \
  X(initialTrust) X(initialNeed) X(questionRate) X(frailtyA) X(frailtyB) X(churnBelonging) X(churnSatisfaction)         \
  X(churnOverload) X(complianceBase) X(complianceFamiliarity) X(violationRate) X(topicPosts)                            \
  X(expertiseMean) X(expertiseSd) X(topicQuality)

#define FIELD(name) double name;
static struct { PARAMETERS(FIELD) } p;

typedef struct { int32_t k0, k1, k2; } Key;
static struct { Key traits, founder_rank, candidate, visit, inside_visit, notice, leave; } draws;

static void take(const char *argument) {
#define TAKE(name) if (strncmp(argument, #name "=", sizeof #name) == 0) { p.name = atof(argument + sizeof #name); return; }
  PARAMETERS(TAKE)
#define TAKE_KEY(field, name)                                                                                           \
  if (strncmp(argument, name "=", sizeof name) == 0) {                                                                  \
    sscanf(argument + sizeof name, "%d,%d", &draws.field.k0, &draws.field.k1);                                          \
    draws.field.k2 = draws.field.k0 ^ draws.field.k1 ^ 0x1bd11bda;                                                      \
    return;                                                                                                             \
  }
  TAKE_KEY(traits, "traits") TAKE_KEY(founder_rank, "founder-rank") TAKE_KEY(candidate, "candidate")
  TAKE_KEY(visit, "visit") TAKE_KEY(inside_visit, "inside-visit") TAKE_KEY(notice, "notice") TAKE_KEY(leave, "leave")
}

static void *room(size_t count, size_t size) {
  void *memory = calloc(count, size);
  if (memory == NULL) { fprintf(stderr, "out of memory\n"); exit(1); }
  return memory;
}

/* ---- exp and log as in numeric/exp-log.ts ------------------------------------------------------------------------- */

static double power_of_two[1074 + 1024];

static double my_exp(double x) {
  if (!(x > -745.2)) return x == x ? 0 : x;
  if (x > 709.782712893384) return 1e308 * 10;
  double scaled = x * 1.4426950408889634 + 0.5;
  int k = (int)scaled;
  k -= k > scaled;
  double high = x - k * 6.9314718036912381649e-1, low = k * 1.90821492927058770002e-10;
  double r = high - low, t = r * r;
  double c = r - t * (1.66666666666666019037e-1 + t * (-2.7777777777015593384e-3 + t * (6.61375632143793436117e-5 +
    t * (-1.6533902205465251539e-6 + t * 4.13813679705723846039e-8))));
  double y = 1 - (low - (r * c) / (2 - c) - high);
  if (k > 1000) return y * power_of_two[1000 + 1074] * power_of_two[k - 1000 + 1074];
  if (k < -1000) return y * power_of_two[-1000 + 1074] * power_of_two[k + 1000 + 1074];
  return y * power_of_two[k + 1074];
}

static double my_log(double x) {
  int k;
  double m = frexp(x, &k);
  if (m < 0.7071067811865476) { m *= 2; k--; }
  double f = m - 1, s = f / (2 + f), z = s * s, w = z * z;
  double even = w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.531383769920937332e-1));
  double odd = z * (6.666666666666735130e-1 + w * (2.857142874366239149e-1 + w * (1.818357216161805012e-1 +
    w * 1.479819860511658591e-1)));
  double half = 0.5 * f * f;
  return k * 6.9314718036912381649e-1 - (half - (s * (half + odd + even) + k * 1.90821492927058770002e-10) - f);
}

static inline double logistic(double x) { return 1 / (1 + my_exp(-x)); }
static inline double least(double a, double b) { return a < b ? a : b; }
static inline double most(double a, double b) { return a > b ? a : b; }

/* ---- keyed words and the stream of one visit ---------------------------------------------------------------------- */

#define TO_UNIT (1.0 / 4294967296.0)
#define ROTATE(x, n) (((x) << (n)) | ((x) >> (32 - (n))))

typedef struct { uint32_t first, second; } Words;

static inline Words threefry(Key key, uint32_t a, uint32_t b) {
  uint32_t k0 = key.k0, k1 = key.k1, k2 = key.k2, x = a + k0, y = b + k1;
#define ROUND(n) x += y; y = ROTATE(y, n) ^ x;
  ROUND(13) ROUND(15) ROUND(26) ROUND(6) x += k1; y += k2 + 1;
  ROUND(17) ROUND(29) ROUND(16) ROUND(24) x += k2; y += k0 + 2;
  ROUND(13) ROUND(15) ROUND(26) ROUND(6) x += k0; y += k1 + 3;
  ROUND(17)
  return (Words){x, y};
}

static inline double uniform_at(Key key, uint32_t a, uint32_t b) { return (threefry(key, a, b).first + 0.5) * TO_UNIT; }

static uint32_t s0, s1;

static inline void reseed(Key key, uint32_t a, uint32_t b) {
  Words words = threefry(key, a, b);
  s0 = words.first;
  s1 = words.second;
  if ((s0 | s1) == 0) s0 = 1;
}

static inline uint32_t next_word(void) {
  uint32_t product = s0 * 0x9e3779bbu, result = ROTATE(product, 5) * 5, t = s1 ^ s0;
  s0 = ROTATE(s0, 26) ^ t ^ (t << 9);
  s1 = ROTATE(t, 13);
  return result;
}

static inline double stream_uniform(void) { return (next_word() + 0.5) * TO_UNIT; }

static double sample_normal(void) {
  for (;;) {
    double u = 2 * stream_uniform() - 1, v = 2 * stream_uniform() - 1, s = u * u + v * v;
    if (s < 1 && s > 0) return u * sqrt((-2 * my_log(s)) / s);
  }
}

static double sample_gamma(double shape) {
  if (shape < 1) {
    double larger = sample_gamma(shape + 1);
    return larger * my_exp(my_log(stream_uniform()) / shape);
  }
  double d = shape - 1.0 / 3, c = 1 / sqrt(9 * d);
  for (;;) {
    double x = sample_normal(), root = 1 + c * x;
    if (root <= 0) continue;
    double v = root * root * root;
    if (my_log(stream_uniform()) < 0.5 * x * x + d - d * v + d * my_log(v)) return d * v;
  }
}

/* ---- tables ------------------------------------------------------------------------------------------------------- */

#define TABLE 1024
static double unread_lift[TABLE], age_discount[TABLE], newcomer_factor[TABLE], identity_left[TABLE], reply_crowding[TABLE];
static double daily_growth, visit_logit, candidate_probability, bond_cubed, *survival;

static inline double look_up(const double *table, int n) { return table[n < TABLE ? n : TABLE - 1]; }

static void make_tables(void) {
  power_of_two[1074] = 1;
  for (int k = 1; k <= 1023; k++) power_of_two[1074 + k] = 2 * power_of_two[1074 + k - 1];
  for (int k = 1; k <= 1074; k++) power_of_two[1074 - k] = power_of_two[1074 - k + 1] / 2;
  double age = 1, identity = 1, identity_rate = my_exp(-0.6931471805599453 / 30);
  for (int n = 0; n < TABLE; n++) {
    unread_lift[n] = p.silentVisit + (1 - p.silentVisit) * (1 - my_exp(-n / p.unreadScale));
    newcomer_factor[n] = 1 + p.newcomerBoost * my_exp(-n / 7.0);
    reply_crowding[n] = 1 / (1 + n / p.replySaturation);
    age_discount[n] = age;
    identity_left[n] = identity;
    age *= p.ageDiscount;
    identity *= identity_rate;
  }
  daily_growth = my_exp(0.6931471805599453 / p.tieHalfLife);
  visit_logit = my_log(p.visitProbability / (1 - p.visitProbability));
  candidate_probability = logistic(visit_logit + most(0, p.visitSatisfaction) * (1 - p.satisfactionReference) +
    most(0, p.visitBelonging) * (1 - p.belongingReference));
  bond_cubed = p.bondThreshold * p.bondThreshold * p.bondThreshold;
  survival = room((size_t)p.horizon + 1, sizeof *survival);
  double rest = 1;
  for (int n = 0; n <= p.horizon; n++) { survival[n] = rest; rest *= 1 - candidate_probability; }
}

/* Days until the next candidate day; 0 when it lies beyond the horizon. */
static int wait_for(double u) {
  int high = (int)p.horizon;
  if (survival[high] >= u) return 0;
  if (survival[1] < u) return 1;
  int low = 1;
  while (high - low > 1) {
    int middle = (low + high) >> 1;
    if (survival[middle] < u) high = middle; else low = middle;
  }
  return high;
}

/* ---- members and groups ------------------------------------------------------------------------------------------- */

#define COLUMNS(X)                                                                                                      \
  X(int32_t, person) X(int32_t, group) X(int32_t, seat) X(int32_t, joinDay) X(float, activity) X(float, expertise)      \
  X(float, socialMotive) X(float, growthMotive) X(float, entertainmentMotive) X(float, frailty)                         \
  X(int32_t, nextCandidate) X(int32_t, candidateCount) X(int32_t, readTo) X(int32_t, lastVisitDay)                      \
  X(int32_t, lastPostDay) X(float, recognised) X(float, bonded) X(float, belonging) X(float, satisfaction)              \
  X(float, trust) X(float, need) X(float, identity) X(float, expectedReplies) X(uint16_t, repliesPending)               \
  X(uint16_t, repliesSincePost) X(int32_t, posts) X(uint8_t, muted) X(uint8_t, returned)
#define COLUMN(type, name) static type *m_##name;
COLUMNS(COLUMN)

#define RING 1024
#define READABLE (RING - 64)
#define PINNED 32
#define DAY_MASK 0x1fff
#define UNANSWERED_FIRST (1 << 24)
enum { TALK, QUESTION, NOTE, VIOLATION, PROMPT };
enum { AUTHOR, ABOUT, REPLIES, ROOT };

typedef struct {
  int size, seat_count, *member_at, *visible, visible_count, *visible_at;
  int posted, ring_size;
  int32_t *words;
  float *floats;
  int pinned[PINNED + 1], pinned_count;
  float *strength;
  double growth;
} Group;

static Group *groups;
static int group_count, stride, day;
static int64_t visits, reads, messages, left;

static void grow_ring(Group *group) {
  int size = group->ring_size;
  int32_t *words = room((size_t)size * 2 * 4, sizeof *words);
  float *floats = room((size_t)size * 2 * 2, sizeof *floats);
  for (int number = group->posted - size; number < group->posted; number++) {
    int from = number & (size - 1), to = number & (2 * size - 1);
    memcpy(words + to * 4, group->words + from * 4, 4 * sizeof *words);
    memcpy(floats + to * 2, group->floats + from * 2, 2 * sizeof *floats);
  }
  free(group->words);
  free(group->floats);
  group->words = words;
  group->floats = floats;
  group->ring_size = 2 * size;
}

static int append(Group *group, int author, int kind, int topic, double level, double quality, int root) {
  if (group->posted >= group->ring_size && group->ring_size < RING) grow_ring(group);
  int number = group->posted++, slot = number & (group->ring_size - 1);
  int32_t *words = group->words + slot * 4;
  words[AUTHOR] = author;
  words[ABOUT] = day | (kind << 13) | (topic << 16);
  words[REPLIES] = 0;
  words[ROOT] = root >= 0 ? root : number;
  group->floats[slot * 2] = (float)level;
  group->floats[slot * 2 + 1] = (float)quality;
  return number;
}

static inline int32_t *message(Group *group, int number) { return group->words + (number & (group->ring_size - 1)) * 4; }

static inline void tie_both(Group *group, int i, int j, double gain) {
  double amount = gain * group->growth;
  float *there = group->strength + (size_t)i * stride + j, *back = group->strength + (size_t)j * stride + i;
  *there = (float)(*there + amount);
  *back = (float)(*back + amount);
}

static void hide(Group *group, int seat) {
  int at = group->visible_at[seat];
  if (at < 0) return;
  int last = group->visible[--group->visible_count];
  group->visible[at] = last;
  group->visible_at[last] = at;
  group->visible_at[seat] = -1;
}

static void show(Group *group, int seat) {
  if (group->visible_at[seat] >= 0) return;
  group->visible_at[seat] = group->visible_count;
  group->visible[group->visible_count++] = seat;
}

static int by_rank(const void *a, const void *b) {
  uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
  return (x > y) - (x < y);
}

/* Everybody joins on the first day, in the engine's order of founders, and fills group after group. */
static void let_in(void) {
  int count = (int)p.members, cap = (int)p.cap;
#define MAKE(type, name) m_##name = room((size_t)count, sizeof(type));
  COLUMNS(MAKE)
  stride = cap;
  group_count = (count + cap - 1) / cap;
  groups = room((size_t)group_count, sizeof *groups);
  for (int g = 0; g < group_count; g++) {
    Group *group = groups + g;
    group->member_at = room((size_t)cap, sizeof(int));
    group->visible = room((size_t)cap, sizeof(int));
    group->visible_at = room((size_t)cap, sizeof(int));
    for (int seat = 0; seat < cap; seat++) group->visible_at[seat] = -1;
    group->ring_size = 64;
    group->words = room(64 * 4, sizeof(int32_t));
    group->floats = room(64 * 2, sizeof(float));
    group->strength = room((size_t)cap * cap, sizeof(float));
    group->growth = 1;
  }
  uint64_t *ranks = room((size_t)count, sizeof *ranks);
  for (int person = 0; person < count; person++)
    ranks[person] = ((uint64_t)(threefry(draws.founder_rank, 0, person).first >> 4) << 25) + person;
  qsort(ranks, count, sizeof *ranks, by_rank);
  for (int m = 0; m < count; m++) {
    int person = ranks[m] & ((1 << 25) - 1);
    Group *group = groups + m / cap;
    m_person[m] = person;
    m_group[m] = m / cap;
    m_seat[m] = group->seat_count;
    group->member_at[group->seat_count++] = m;
    group->size++;
    reseed(draws.traits, person, 0);
    m_activity[m] = my_exp(p.activitySd * sample_normal() - (p.activitySd * p.activitySd) / 2);
    stream_uniform(); /* whether a lurker: nobody is */
    m_expertise[m] = least(1, most(0, p.expertiseMean + p.expertiseSd * sample_normal()));
    double x = sample_gamma(p.frailtyA);
    m_frailty[m] = x / (x + sample_gamma(p.frailtyB));
    sample_normal(); /* reservation price: nothing is sold */
    double motive[4], sum = 0;
    for (int k = 0; k < 4; k++) motive[k] = sample_gamma(1);
    sum = motive[0] + motive[1] + motive[2] + motive[3];
    m_socialMotive[m] = motive[1] / sum;
    m_growthMotive[m] = motive[2] / sum;
    m_entertainmentMotive[m] = motive[3] / sum;
    m_belonging[m] = p.belongingReference;
    m_satisfaction[m] = p.satisfactionReference;
    m_trust[m] = p.initialTrust;
    m_need[m] = p.initialNeed;
    m_expectedReplies[m] = p.replyExpectation;
    m_lastPostDay[m] = -1000000;
  }
  free(ranks);
}

/* ---- a day -------------------------------------------------------------------------------------------------------- */

static void post_content(void) {
  for (int g = 0; g < group_count; g++) {
    Group *group = groups + g;
    int first = append(group, -1, PROMPT, 0, -1, p.topicQuality, -1);
    group->pinned[group->pinned_count++] = first;
    if (group->pinned_count > PINNED) memmove(group->pinned, group->pinned + 1, --group->pinned_count * sizeof(int));
    for (int k = 1; k < p.topicPosts; k++) append(group, -1, PROMPT, 0, -1, p.topicQuality, first);
  }
}

static struct { int count, *seats, *found_seats; double *draws, *found_draws; uint8_t *due, *found_due, *bucket; int starts[257]; } order;

static void find_candidates(Group *group) {
  int count = 0, *starts = order.starts;
  memset(starts, 0, sizeof order.starts);
  for (int seat = 0; seat < group->seat_count; seat++) {
    int m = group->member_at[seat];
    if (m < 0) continue;
    int is_due = m_nextCandidate[m] == day;
    if (is_due) {
      int wait = wait_for(uniform_at(draws.candidate, m_person[m], m_candidateCount[m]++));
      m_nextCandidate[m] = wait == 0 ? -1 : day + wait;
    } else if (m_repliesPending[m] == 0 && m_joinDay[m] != day) continue;
    Words words = threefry(draws.visit, m_person[m], day);
    int top = words.second >> 24;
    order.found_seats[count] = seat;
    order.found_draws[count] = (words.first + 0.5) * TO_UNIT;
    order.found_due[count] = is_due;
    order.bucket[count] = top;
    starts[top + 1]++;
    count++;
  }
  for (int b = 0; b < 256; b++) starts[b + 1] += starts[b];
  for (int k = 0; k < count; k++) {
    int to = starts[order.bucket[k]]++;
    order.seats[to] = order.found_seats[k];
    order.draws[to] = order.found_draws[k];
    order.due[to] = order.found_due[k];
  }
  order.count = count;
}

static struct { int written, read, unread; double inhibition, weight, relevant, novelty, closeness, fun; } visit;

static double weight_of_latest(int m) { return most(p.replyMemory, 1.0 / (1 + m_posts[m])); }

static double expected_replies(int m) {
  double expected = m_expectedReplies[m];
  if (m_posts[m] == 0 || m_lastPostDay[m] == day) return expected;
  return expected + weight_of_latest(m) * (m_repliesSincePost[m] - expected);
}

static int write_message(Group *group, int m, int seat, int kind, int topic, double quality, int root) {
  int number = append(group, seat, kind, topic, m_expertise[m], quality, root);
  if (m_posts[m] == 0) message(group, number)[ABOUT] |= UNANSWERED_FIRST;
  else m_expectedReplies[m] = m_expectedReplies[m] + weight_of_latest(m) * (m_repliesSincePost[m] - (double)m_expectedReplies[m]);
  m_repliesSincePost[m] = 0;
  m_lastPostDay[m] = day;
  show(group, seat);
  m_posts[m]++;
  messages++;
  return number;
}

static void reply(Group *group, int m, int seat, int number) {
  int32_t *words = message(group, number);
  int author = words[AUTHOR], root = words[ROOT], topic = (words[ABOUT] >> 16) & 0xff;
  words[REPLIES]++;
  words[ABOUT] &= ~UNANSWERED_FIRST;
  if (author >= 0) {
    int receiver = group->member_at[author];
    if (receiver >= 0) {
      tie_both(group, seat, author, p.exchangeGain);
      m_repliesPending[receiver]++;
      m_repliesSincePost[receiver]++;
    }
  }
  int oldest = root + 1, left_over = (int)p.threadMates, mask = group->ring_size - 1;
  if (oldest < group->posted - (int)p.attention) oldest = group->posted - (int)p.attention;
  if (oldest < group->posted - READABLE) oldest = group->posted - READABLE;
  for (int n = group->posted - 1; n >= oldest && left_over > 0; n--) {
    const int32_t *at = group->words + (n & mask) * 4;
    if (at[ROOT] != root) continue;
    int other = at[AUTHOR];
    if (other < 0 || other == seat || other == author || group->member_at[other] == -1) continue;
    tie_both(group, seat, other, p.threadGain);
    left_over--;
  }
  write_message(group, m, seat, TALK, topic, 1, root);
}

static void feel_familiarity(Group *group, int m, int seat) {
  int own = group->visible_at[seat], others = own >= 0 ? group->visible_count - 1 : group->visible_count;
  if (others <= 0) return;
  int samples = (int)p.familiaritySamples, recognised_count = 0, bonded_count = 0;
  const float *row = group->strength + (size_t)seat * stride;
  double recognised = p.recognitionThreshold * group->growth, bonded = p.bondThreshold * group->growth;
  for (int k = 0; k < samples; k++) {
    int at = (int)(next_word() * TO_UNIT * others);
    if (own >= 0 && at >= own) at++;
    double stored = row[group->visible[at]];
    if (stored >= recognised) recognised_count++;
    if (stored >= bonded) bonded_count++;
  }
  m_recognised[m] = m_recognised[m] + p.familiarityRate * (recognised_count / (double)samples - m_recognised[m]);
  m_bonded[m] = m_bonded[m] + p.familiarityRate * (bonded_count / (double)samples - m_bonded[m]);
}

static void read_messages(Group *group, int m, int seat) {
  int read = visit.unread < p.attention ? visit.unread : (int)p.attention;
  if (read > READABLE) read = READABLE;
  visit.read = read;
  if (read <= 0) return;
  int count = read < p.readsSimulated ? read : (int)p.readsSimulated;
  double weight = (double)read / count;
  int newest = group->posted - 1, first_unread = m_readTo[m], mask = group->ring_size - 1;
  float *row = group->strength + (size_t)seat * stride;
  double growth = group->growth, gain = weight * p.readGain * growth, recognised = p.recognitionThreshold * growth,
         bonded = p.bondThreshold * growth, to_strength = 1 / growth, spread = p.replyBonded - p.replyStranger;
  double inhibition = visit.inhibition;
  double most_ready = most(p.replyActivity, inhibition * most(p.replyStranger, p.replyBonded));
  double expertise = m_expertise[m], eagerness = weight * m_activity[m];
  double pinned_share = group->pinned_count > 0 ? p.pinnedShare : 0, to_place = 1 / (1 - pinned_share);
  static const double relevance[2] = {1, 1};
  int read_count = 0, relevant_count = 0;
  double novelty = 0, closeness = 0, fun = 0;
  for (int k = 0; k < count; k++) {
    double place = next_word() * TO_UNIT, reply_draw = next_word() * TO_UNIT;
    int number;
    if (place < pinned_share) {
      number = group->pinned[(int)((place / pinned_share) * group->pinned_count)];
      if (number < group->posted - READABLE) continue;
    } else number = newest - (int)((k + (place - pinned_share) * to_place) * weight);
    const int32_t *words = group->words + (number & mask) * 4;
    const float *floats = group->floats + (number & mask) * 2;
    int writer = words[AUTHOR];
    if (writer == seat) continue;
    int about = words[ABOUT];
    double level = floats[0], mismatch = level < 0 ? 0 : p.levelPenalty * fabs(expertise - level);
    double u = floats[1] * (relevance[(about >> 16) & 0xff] * (mismatch < 1 ? 1 - mismatch : 0));
    read_count++;
    if (u >= 0.5) relevant_count++;
    if (number >= first_unread) novelty += u;
    int is_prompt = ((about >> 13) & 7) >= PROMPT;
    if (is_prompt) fun += u;
    double stored = 0;
    if (writer >= 0) {
      stored = row[writer] + gain;
      row[writer] = (float)stored;
      closeness += stored >= bonded ? 1 : stored >= recognised ? 0.6 : 0.25;
    }
    double keenness = eagerness * u * look_up(age_discount, day - (about & DAY_MASK));
    if (reply_draw >= keenness * most_ready || visit.written >= p.writingBudget) continue;
    double s = stored * to_strength, cubed = s * s * s, rho = p.replyStranger + (spread * cubed) / (cubed + bond_cubed);
    double readiness = is_prompt ? most(p.replyActivity, rho * inhibition) : rho * inhibition;
    double hazard = keenness * readiness * look_up(reply_crowding, words[REPLIES]);
    if (reply_draw < hazard && reply_draw < 1 - my_exp(-hazard)) {
      visit.written++;
      reply(group, m, seat, number);
      mask = group->ring_size - 1;
    }
  }
  reads += read_count;
  visit.weight = weight * read_count;
  visit.relevant = weight * relevant_count;
  visit.novelty = weight * novelty;
  visit.closeness = weight * closeness;
  visit.fun = weight * fun;
}

static int invert_poisson(double u, double mean) {
  double probability = my_exp(-mean), cumulative = probability;
  int count = 0;
  while (u > cumulative && count < 1000) { count++; probability *= mean / count; cumulative += probability; }
  return count;
}

static void post(Group *group, int m, int seat) {
  double draw = stream_uniform();
  stream_uniform();
  double rule_draw = stream_uniform();
  double rate = p.postRate * m_activity[m] * look_up(newcomer_factor, day - m_joinDay[m]) * visit.inhibition *
    (0.25 + (0.75 * m_belonging[m]) / p.belongingReference);
  if (draw <= 1 - rate) return;
  int count = invert_poisson(draw, least(rate, 32)), room_left = (int)p.writingBudget - visit.written;
  if (count > room_left) count = room_left;
  if (count <= 0) return;
  int breaks = rule_draw < (1 - logistic(p.complianceBase + p.complianceFamiliarity * m_recognised[m])) * p.violationRate;
  for (int k = 0; k < count; k++) {
    visit.written++;
    write_message(group, m, seat, breaks ? VIOLATION : TALK, 0, breaks ? 0.2 : 1, -1);
  }
}

static inline double saturating(double x) { return x > 0 ? 1 - my_exp(-x) : 0; }

static void take_stock(int m) {
  int replies = m_repliesPending[m];
  m_repliesPending[m] = 0;
  double growth = saturating(visit.novelty / p.benefitScale);
  double social = saturating((visit.closeness + 3.0 * replies) / p.benefitScale);
  double entertainment = saturating(visit.fun / p.benefitScale);
  double relevant_share = visit.weight > 0 ? visit.relevant / visit.weight : 1;
  double cost = (p.readingCost * (visit.read / p.attention)) / most(0.2, relevant_share);
  double worth = m_growthMotive[m] * growth + m_socialMotive[m] * social + m_entertainmentMotive[m] * entertainment - cost;
  m_satisfaction[m] = m_satisfaction[m] + p.satisfactionRate * (worth - m_satisfaction[m]);
  double identity = m_identity[m] * look_up(identity_left, day - m_lastVisitDay[m]);
  m_identity[m] = (float)identity;
  double target = logistic(p.belongingBase + p.belongingRecognised * m_recognised[m] + p.belongingBonded * m_bonded[m] +
    p.belongingIdentity * identity);
  double belonging = m_belonging[m];
  belonging += p.belongingRate * (target - belonging);
  belonging += (1 - belonging) * least(1, p.belongingReply * replies);
  m_belonging[m] = (float)belonging;
}

static int leaves_today(int m, int unread) {
  double belonging = m_belonging[m], satisfaction = m_satisfaction[m];
  double exponent = -p.churnBelonging * (belonging - p.belongingReference) -
    p.churnSatisfaction * (satisfaction - p.satisfactionReference);
  if (unread > p.attention && p.churnOverload != 0) {
    if (belonging > 0.5) m_muted[m] = 1;
    else exponent += p.churnOverload * my_log(unread / p.attention);
  }
  return uniform_at(draws.leave, m_person[m], day) < m_frailty[m] * my_exp(exponent);
}

/* As the engine: a pass in order is streamed from memory, while the visits' random reads would wait one by one. */
static void bring_into_cache(Group *group) {
  static volatile float touched;
  float sum = 0;
  for (size_t at = 0; at < (size_t)stride * stride; at += 16) sum += group->strength[at];
  touched = sum;
  (void)touched;
}

static void visit_group(Group *group) {
  group->growth *= daily_growth;
  if (group->growth > 1e12) {
    double factor = 1 / group->growth;
    for (size_t at = 0; at < (size_t)stride * stride; at++) group->strength[at] = group->strength[at] * factor;
    group->growth = 1;
  }
  for (int at = group->visible_count - 1; at >= 0; at--) {
    int seat = group->visible[at];
    if (day - m_lastPostDay[group->member_at[seat]] > p.visibleDays) hide(group, seat);
  }
  find_candidates(group);
  if (4 * order.count > group->seat_count) bring_into_cache(group);
  for (int k = 0; k < order.count; k++) {
    int seat = order.seats[k], m = group->member_at[seat], unread = group->posted - m_readTo[m];
    int joined_today = m_joinDay[m] == day, comes = joined_today;
    if (!comes) {
      if (order.due[k]) {
        double probability = logistic(visit_logit + p.visitSatisfaction * (m_satisfaction[m] - p.satisfactionReference) +
          p.visitBelonging * (m_belonging[m] - p.belongingReference));
        comes = order.draws[k] * candidate_probability < probability * look_up(unread_lift, unread);
      }
      if (!comes && !m_muted[m]) {
        double chance = m_repliesPending[m] > 0 ? p.notifyProbability : 0;
        comes = chance > 0 && uniform_at(draws.notice, m_person[m], day) < chance;
      }
    }
    if (comes) {
      reseed(draws.inside_visit, m_person[m], day);
      memset(&visit, 0, sizeof visit);
      visit.unread = unread;
      visit.inhibition = (p.strangerInhibition + (1 - p.strangerInhibition) * m_recognised[m]) *
        ((1 + p.replyReward * expected_replies(m)) / (1 + p.replyReward * p.replyExpectation));
      feel_familiarity(group, m, seat);
      read_messages(group, m, seat);
      post(group, m, seat);
      stream_uniform(); /* whether a question: the bench's scenario has none */
      take_stock(m);
      m_readTo[m] = group->posted;
      m_lastVisitDay[m] = day;
      if (!joined_today) m_returned[m] = 1;
      visits++;
    }
    if ((order.due[k] || joined_today) && leaves_today(m, unread)) {
      group->size--;
      group->member_at[seat] = -1;
      hide(group, seat);
      m_group[m] = -1;
      left++;
    }
  }
}

/* What the recorder adds up at the end of every day. */
static struct { double active, recognised, bonded, belonging, satisfaction, trust; } sums;

static void end_day(void) {
  memset(&sums, 0, sizeof sums);
  for (int g = 0; g < group_count; g++) {
    Group *group = groups + g;
    for (int seat = 0; seat < group->seat_count; seat++) {
      int m = group->member_at[seat];
      if (m < 0) continue;
      sums.active += m_lastPostDay[m] > day - 7;
      sums.recognised += m_recognised[m];
      sums.bonded += m_bonded[m];
      sums.belonging += m_belonging[m];
      sums.satisfaction += m_satisfaction[m];
      sums.trust += m_trust[m];
    }
  }
}

/* Processor time, which other programs on the machine disturb less than the time on the wall. */
static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec + now.tv_nsec * 1e-9;
}

int main(int argc, char **argv) {
  for (int k = 1; k < argc; k++) take(argv[k]);
  make_tables();
  let_in();
  int cap = (int)p.cap;
  order.seats = room(cap, sizeof(int));
  order.found_seats = room(cap, sizeof(int));
  order.draws = room(cap, sizeof(double));
  order.found_draws = room(cap, sizeof(double));
  order.due = room(cap, 1);
  order.found_due = room(cap, 1);
  order.bucket = room(cap, 1);
  double start = 0;
  int64_t first_visits = 0;
  for (day = 0; day < p.days; day++) {
    if (day == 1) { start = seconds(); first_visits = visits; }
    post_content();
    for (int g = 0; g < group_count; g++) if (groups[g].size > 0) visit_group(groups + g);
    end_day();
  }
  double present = p.members - left;
  printf("{\"seconds\":%.6f,\"visits\":%lld,\"timedVisits\":%lld,\"reads\":%lld,\"messages\":%lld,\"left\":%lld,"
    "\"recognised\":%.9f,\"bonded\":%.9f,\"belonging\":%.9f,\"satisfaction\":%.9f}\n",
    seconds() - start, (long long)visits, (long long)(visits - first_visits), (long long)reads, (long long)messages,
    (long long)left, sums.recognised / present, sums.bonded / present, sums.belonging / present, sums.satisfaction / present);
  return 0;
}
