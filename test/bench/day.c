/*
 * The engine's core in plain C: what hearsay is measured against, and a second implementation of its laws.
 *
 * The same day's work on the same layout (columns of members; a ring of messages and a dense Float32 matrix of ties a group; groups one
 * after the other), with the same keyed words, the same tables and the same exp, so that a run visits, reads and writes exactly
 * what the engine does: the bench compares every outcome of every day, and a test does so in small.
 *
 * In it are the laws that the bench's scenario has on: readiness to visit that differs and drifts, empty rooms, notices of replies, habituation to
 * topics with tedium, reading at a cost in proportion to what is taken in, ties, likes, replies with recency and diffusion, threads, the store of
 * what members have to say, expectations of replies, offences and what they do, trust, dropping out, leaving and its reasons. Left out is
 * what that scenario does not use: newcomers and seats taken again, friends outside (circles, their example, invitations), opinions, questions
 * and operators' answers, activities and pieces that are more than a topic, rules, moderators and leaders, rewards, sales, crises, groups beyond
 * 1,024 members, hours and weekdays.
 *
 * Usage: day NAME=VALUE … with members, cap, days, every parameter below, and a key for each purpose as PURPOSE=K0,K1.
 * Prints one line of JSON: totals, and outcomes by day under the names that they have in hearsay (null for no number). The clock runs
 * from the second day, after joining and the first visit of everybody.
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
  X(members) X(cap) X(days) X(horizon) X(visitProbability) X(silentVisit) X(unreadScale) X(visitBelonging)              \
  X(visitSatisfaction) X(belongingReference) X(satisfactionReference) X(notifyProbability) X(readinessSd)               \
  X(readinessLasting) X(readinessDrift) X(emptyRoom) X(attention) X(readsSimulated) X(pinnedShare) X(levelPenalty)      \
  X(tieHalfLife) X(readGain) X(exchangeGain) X(threadGain) X(threadMates) X(recognitionThreshold) X(bondThreshold)      \
  X(familiarityRate) X(familiaritySamples) X(visibleDays) X(activitySd) X(lurkerShare) X(postRate) X(newcomerBoost)     \
  X(newcomerDays) X(writingBudget) X(replyStranger) X(replyBonded) X(replyActivity) X(neutralReply) X(ageDiscount)      \
  X(replySaturation) X(strangerInhibition) X(replyReward) X(replyExpectation) X(replyDivided) X(replyDiffusion)         \
  X(likeRate) X(likeWorth) X(firstImpression) X(replyMemory) X(replyRecency) X(replyRecencyScale) X(talkCrowding)       \
  X(storeUse) X(storeGrowth) X(storeProgramme) X(storeNewcomers) X(storeReference) X(belongingRate) X(belongingBase)    \
  X(belongingRecognised) X(belongingBonded) X(belongingIdentity) X(belongingReply) X(satisfactionRate)                  \
  X(benefitScale) X(readingCost) X(grievanceCost) X(restHalfLife) X(worthSpares) X(tedium) X(topicWear)                 \
  X(activityWear) X(frailtyA) X(frailtyB) X(churnBelonging) X(churnSatisfaction) X(churnOverload) X(churnGrievance)     \
  X(dropOut) X(initialTrust) X(trustSpread) X(trustHalfLife) X(trustSatisfaction) X(trustBelonging) X(trustSpeakers)    \
  X(trustUsual) X(complianceBase) X(complianceFamiliarity) X(violationRate) X(adShare) X(abuseShare) X(abuseHarm)       \
  X(replyOffence) X(offenceBreeds) X(hostileReply) X(insultHarm) X(topicPosts) X(expertiseMean) X(expertiseSd)          \
  X(topicQuality)

#define FIELD(name) double name;
static struct { PARAMETERS(FIELD) } p;
#define ONE(name) + 1
enum { PARAMETER_COUNT = 0 PARAMETERS(ONE), KEY_COUNT = 12 };
static int taken;

typedef struct { int32_t k0, k1, k2; } Key;
static struct {
  Key traits, trust_base, readiness, drift, drop_out, founder_rank, candidate, visit, inside_visit, notice, leave, reply_offence;
} draws;

static void take(const char *argument) {
#define TAKE(name)                                                                                                      \
  if (strncmp(argument, #name "=", sizeof #name) == 0) { p.name = atof(argument + sizeof #name); taken++; return; }
  PARAMETERS(TAKE)
#define TAKE_KEY(field, name)                                                                                           \
  if (strncmp(argument, name "=", sizeof name) == 0) {                                                                  \
    sscanf(argument + sizeof name, "%d,%d", &draws.field.k0, &draws.field.k1);                                          \
    draws.field.k2 = draws.field.k0 ^ draws.field.k1 ^ 0x1bd11bda;                                                      \
    taken++;                                                                                                            \
    return;                                                                                                             \
  }
  TAKE_KEY(traits, "traits") TAKE_KEY(trust_base, "trust-base") TAKE_KEY(readiness, "readiness") TAKE_KEY(drift, "drift")
  TAKE_KEY(drop_out, "drop-out") TAKE_KEY(founder_rank, "founder-rank") TAKE_KEY(candidate, "candidate")
  TAKE_KEY(visit, "visit") TAKE_KEY(inside_visit, "inside-visit") TAKE_KEY(notice, "notice") TAKE_KEY(leave, "leave")
  TAKE_KEY(reply_offence, "reply-offence")
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
    double v = root * root * root, u = stream_uniform();
    if (u < 1 - 0.0331 * x * x * x * x) return d * v;
    if (my_log(u) < 0.5 * x * x + d - d * v + d * my_log(v)) return d * v;
  }
}

/* ---- tables ------------------------------------------------------------------------------------------------------- */

#define TABLE 1024
#define LN2 0.6931471805599453
#define SQRT2 1.4142135623730951
/* As in the engine: other people at whom a room's emptiness has fallen to 1/e, latest messages over which readiness to reply is shared out, people
 * in a usual room and among whom nobody can hide, days of tables of candidate days and where readiness is cut, the least concern. */
enum { COMPANY = 2, LATEST = 20, USUAL = 100, SEEN = 20, LEVELS = 12, CUT = 3 };
#define LEAST_CONCERN 0.2

static double unread_lift[TABLE], age_discount[TABLE], newcomer_factor[TABLE], identity_left[TABLE], reply_crowding[TABLE],
  emptiness[TABLE], room_to_speak[TABLE], reply_recency[TABLE], reply_diffusion[TABLE], trust_left[TABLE], tie_left[TABLE];
static double daily_growth, visit_logit, candidate_probability, bond_cubed, lasting_sd, drift_sd, least_satisfaction;
static double level_probability[LEVELS], per_candidate[LEVELS], *survival[LEVELS];
static double topic_scale, activity_scale;

static inline double look_up(const double *table, int n) { return table[n < TABLE ? n : TABLE - 1]; }

static void powers(double base, double *table) {
  double power = 1;
  for (int n = 0; n < TABLE; n++) { table[n] = power; power *= base; }
}

/* The log-odds m with E σ(m + sd Z) = probability, Z standard normal, by Newton's rule. */
static double centred_logit(double probability, double sd) {
  double at[65], weight[65], sum = 0, m = my_log(probability / (1 - probability));
  if (sd == 0) return m;
  for (int k = 0; k <= 64; k++) {
    at[k] = 4 * ((2.0 * k) / 64 - 1);
    weight[k] = my_exp((-at[k] * at[k]) / 2);
    sum += weight[k];
  }
  for (int k = 0; k <= 64; k++) weight[k] /= sum;
  for (int round = 0; round < 50; round++) {
    double mean = 0, slope = 0;
    for (int k = 0; k <= 64; k++) {
      double chance = logistic(m + sd * at[k]);
      mean += weight[k] * chance;
      slope += weight[k] * chance * (1 - chance);
    }
    double step = (probability - mean) / slope;
    m += least(1, most(-1, step));
    if (fabs(step) < 1e-12) break;
  }
  return m;
}

/* One over the mean of (1 - h) - a h / u over the first month of somebody who gets a stimulus of usual worth every so many days. */
static double usual_scale(double wear, int every) {
  const double usual_quality = 0.7;
  double kept = my_exp(-wear * (1 - p.worthSpares * usual_quality)), left = my_exp((-LN2 * every) / p.restHalfLife);
  double tired = 0, sum = 0;
  int count = 0;
  for (int n = 0; n < 30; n += every) {
    tired = 1 - (1 - tired) * kept;
    sum += most(0, 1 - tired - (p.tedium * tired) / usual_quality);
    count++;
    tired *= left;
  }
  return sum > 0 ? count / sum : 1;
}

static void make_tables(void) {
  power_of_two[1074] = 1;
  for (int k = 1; k <= 1023; k++) power_of_two[1074 + k] = 2 * power_of_two[1074 + k - 1];
  for (int k = 1; k <= 1074; k++) power_of_two[1074 - k] = power_of_two[1074 - k + 1] / 2;
  powers(p.ageDiscount, age_discount);
  powers(my_exp(-LN2 / 30), identity_left);
  powers(my_exp(-LN2 / p.trustHalfLife), trust_left);
  powers(my_exp(-LN2 / p.tieHalfLife), tie_left);
  powers(my_exp(-LN2 / p.replyRecencyScale), reply_recency);
  double latest = 0;
  for (int n = 0; n < LATEST; n++) latest += reply_recency[n];
  for (int n = 0; n < TABLE; n++) {
    unread_lift[n] = p.silentVisit + (1 - p.silentVisit) * (1 - my_exp(-n / p.unreadScale));
    newcomer_factor[n] = 1 + p.newcomerBoost * my_exp(-n / p.newcomerDays);
    reply_crowding[n] = 1 / (1 + n / p.replySaturation);
    emptiness[n] = p.emptyRoom * my_exp(-most(0, n - 1) / COMPANY);
    room_to_speak[n] = 1 / (1 + p.talkCrowding * n);
    reply_recency[n] = 1 - p.replyRecency + (p.replyRecency * reply_recency[n] * LATEST) / latest;
    reply_diffusion[n] = my_exp(p.replyDiffusion * my_log((USUAL + SEEN) / (double)(n + SEEN)));
  }
  daily_growth = my_exp(LN2 / p.tieHalfLife);
  bond_cubed = p.bondThreshold * p.bondThreshold * p.bondThreshold;
  topic_scale = usual_scale(p.topicWear, 1);
  activity_scale = usual_scale(p.activityWear, 7);

  /* What satisfaction and belonging can reach bounds every visit probability, and with the cut of readiness those of each level. */
  least_satisfaction = -p.readingCost / LEAST_CONCERN - p.grievanceCost;
  double most_felt = p.visitSatisfaction * ((p.visitSatisfaction > 0 ? 1 : least_satisfaction) - p.satisfactionReference) +
    p.visitBelonging * ((p.visitBelonging > 0 ? 1 : 0) - p.belongingReference);
  visit_logit = centred_logit(p.visitProbability, p.readinessSd);
  candidate_probability = logistic(my_log(p.visitProbability / (1 - p.visitProbability)) + most_felt);
  lasting_sd = p.readinessSd * sqrt(p.readinessLasting);
  drift_sd = p.readinessSd * sqrt(1 - p.readinessLasting) * sqrt(3);
  for (int k = 0; k < LEVELS; k++) {
    level_probability[k] = logistic(visit_logit + most_felt + drift_sd * SQRT2 +
      lasting_sd * CUT * ((2.0 * (k + 1)) / LEVELS - 1));
    per_candidate[k] = candidate_probability / level_probability[k];
    survival[k] = room((size_t)p.horizon + 1, sizeof *survival[k]);
    double rest = 1;
    for (int n = 0; n <= p.horizon; n++) { survival[k][n] = rest; rest *= 1 - level_probability[k]; }
  }
}

/* Days until the next candidate day of somebody of this level; 0 when it lies beyond the horizon. */
static int wait_for(int level, double u) {
  const double *left = survival[level];
  int high = (int)p.horizon;
  if (left[high] >= u) return 0;
  if (left[1] < u) return 1;
  int low = 1;
  while (high - low > 1) {
    int middle = (low + high) >> 1;
    if (left[middle] < u) high = middle; else low = middle;
  }
  return high;
}

/* ---- members and groups ------------------------------------------------------------------------------------------- */

#define COLUMNS(X)                                                                                                      \
  X(int32_t, person) X(int32_t, group) X(int32_t, seat) X(int32_t, joinDay) X(float, activity) X(uint8_t, lurker)       \
  X(float, expertise) X(float, benefitMotive) X(float, socialMotive) X(float, growthMotive) X(float, entertainmentMotive) \
  X(float, frailty) X(float, lasting) X(uint8_t, level) X(int32_t, nextCandidate) X(int32_t, candidateCount)            \
  X(int32_t, readTo) X(int32_t, lastVisitDay) X(int32_t, lastPostDay) X(float, recognised) X(float, bonded)             \
  X(float, belonging) X(float, satisfaction) X(float, trust) X(float, trustBase) X(float, trustTowards)                 \
  X(int32_t, trustSince) X(float, speakers) X(float, grievance) X(float, identity) X(float, store) X(double, seen)      \
  X(float, expectedReplies) X(float, repliesSincePost) X(uint16_t, repliesPending) X(uint16_t, likes)                   \
  X(uint16_t, insults) X(int32_t, posts) X(uint8_t, muted) X(uint8_t, returned) X(int32_t, nextToDropOut)
#define COLUMN(type, name) static type *m_##name;
COLUMNS(COLUMN)

/* Stimuli that a visit asks how tired the member is of. */
enum { TOPICS, ACTIVITIES, NOTICES, KINDS };
/* By kind and member: how far from the group's own course, as of when its logarithm stood where. */
static float *m_apart[KINDS];
static double *m_apartLog[KINDS];
static int32_t *m_home[KINDS];
#define NOTICEABLE 1e-3

#define RING 1024
#define READABLE (RING - 64)
#define PINNED 32
enum { OPERATOR = -1 };
enum { TALK, QUESTION, NOTE, VIOLATION, PRAISE, COMPLAINT, PROMPT };
enum { INNOCENT, AD, OFF_TOPIC, ABUSE };
#define DAY_MASK 0x1fff
#define KIND(about) (((about) >> 13) & 7)
#define TOPIC(about) (((about) >> 16) & 0xff)
#define UNANSWERED_FIRST (1 << 24)
#define OFFENCE(about) (((about) >> 25) & 3)
#define REPLIES_MASK 0xffff
#define LINK_SHIFT 16
#define VIOLATION_QUALITY 0.2

/* `replies` has replies in the low half and the thread's chain in the high one: in its first message how far on the latest is, in later ones
 * how far back the one before is. */
typedef struct { int32_t author, about; uint32_t replies; int32_t root; float level, quality; } Message;

/* What has passed a group of one kind of stimulus: how tired it makes somebody who began fresh, and the logarithm of what is left of any
 * difference from that. */
typedef struct { double tired, log; int day; } Course;

typedef struct {
  int size, seat_count, *member_at, *visible, visible_count, *visible_at;
  int posted, ring_size;
  Message *ring;
  int pinned[PINNED + 1], pinned_count;
  float *strength;
  double growth, emptiness, fresh;
  Course course[KINDS];
} Group;

static Group *groups;
static int group_count, stride, day;

/* ---- what the recorder keeps -------------------------------------------------------------------------------------- */

enum { WEEK = 7, MONTH = 30 };
enum { BY_CHANCE, UNSATISFIED, UNATTACHED, OVERLOAD, REASONS };
static struct {
  int64_t visits, reads, messages, replies, violations, likes, called, spoke, returned, left, reasons[REASONS];
  int64_t visits_today, first_posts, first_today, answered, answered_today;
  double read_today, relevant_today, read[WEEK], relevant[WEEK];
  int32_t *writers;
  int writers_size;
} tally;

#define OUTCOMES(X)                                                                                                     \
  X(dailyActive) X(messages) X(posts) X(replies) X(left) X(leftByChance) X(leftUnsatisfied) X(leftUnattached)           \
  X(leftOverload) X(likes) X(calledIn) X(violationShare) X(replyRate) X(noiseShare) X(gini) X(activeShare7)             \
  X(activeShare30) X(recognisedShare) X(bondedShare) X(belonging) X(satisfaction) X(trust) X(grievance)
#define SERIES(name) static double *s_##name;
OUTCOMES(SERIES)

static void note_written(int earlier, int is_reply, int breaks) {
  tally.messages++;
  tally.replies += is_reply;
  tally.violations += breaks;
  if (earlier == 0) { tally.spoke++; tally.first_today++; }
  else tally.writers[earlier]--;
  if (earlier + 1 >= tally.writers_size) {
    tally.writers = realloc(tally.writers, 2 * (size_t)tally.writers_size * sizeof *tally.writers);
    if (tally.writers == NULL) exit(1);
    memset(tally.writers + tally.writers_size, 0, (size_t)tally.writers_size * sizeof *tally.writers);
    tally.writers_size *= 2;
  }
  tally.writers[earlier + 1]++;
}

/* Replies by topic: the day's topic of a group is known by the number of its first message. */
static struct { int64_t *keys; int *topics; size_t mask; } threads;
static int *responses;

static size_t thread_place(int64_t key) {
  size_t at = ((uint64_t)key * 0x9e3779b97f4a7c15u >> 20) & threads.mask;
  while (threads.keys[at] != 0 && threads.keys[at] != key) at = (at + 1) & threads.mask;
  return at;
}

static inline int64_t thread_key(const Group *group, int number) { return ((int64_t)(group - groups) << 32) + number + 1; }

/* ---- messages, ties, who is seen ---------------------------------------------------------------------------------- */

static inline Message *message(const Group *group, int number) { return group->ring + (number & (group->ring_size - 1)); }

static void grow_ring(Group *group) {
  int size = group->ring_size;
  Message *ring = room((size_t)size * 2, sizeof *ring);
  for (int number = group->posted - size; number < group->posted; number++)
    ring[number & (2 * size - 1)] = *message(group, number);
  free(group->ring);
  group->ring = ring;
  group->ring_size = 2 * size;
}

/* Whether the ring still holds a message that began a thread. */
static inline int begins(const Group *group, int root) {
  return root >= group->posted - group->ring_size && message(group, root)->root == root;
}

static int append(Group *group, int author, int kind, int topic, double level, double quality, int root) {
  if (group->posted >= group->ring_size && group->ring_size < RING) grow_ring(group);
  int number = group->posted++;
  Message *at = message(group, number);
  at->author = author;
  at->about = day | (kind << 13) | (topic << 16);
  at->root = root >= 0 ? root : number;
  at->replies = 0;
  at->level = (float)level;
  at->quality = (float)quality;
  if (root >= 0 && begins(group, root)) {
    Message *first = message(group, root);
    int latest = root + (int)(first->replies >> LINK_SHIFT);
    first->replies = (first->replies & REPLIES_MASK) | ((uint32_t)(number - root) << LINK_SHIFT);
    at->replies = (uint32_t)(number - latest) << LINK_SHIFT;
  }
  return number;
}

static void pin(Group *group, int number) {
  group->pinned[group->pinned_count++] = number;
  if (group->pinned_count > PINNED) memmove(group->pinned, group->pinned + 1, --group->pinned_count * sizeof(int));
}

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

static void leave(int m, int reason) {
  Group *group = groups + m_group[m];
  int seat = m_seat[m];
  tally.left++;
  tally.reasons[reason]++;
  group->size--;
  group->member_at[seat] = -1;
  hide(group, seat);
  m_group[m] = -1;
}

/* ---- habituation -------------------------------------------------------------------------------------------------- */

static Course *course_of(Group *group, int kind) {
  Course *course = group->course + kind;
  if (course->day < day) {
    double rest = (LN2 / p.restHalfLife) * (day - course->day);
    course->tired *= my_exp(-rest);
    course->log -= rest;
    course->day = day;
  }
  return course;
}

/* How tired a member is of a kind; nobody here has been in another group. */
static double tiredness_of(Group *group, int m, int kind) {
  Course *course = course_of(group, kind);
  if (m_home[kind][m] == 0) {
    m_home[kind][m] = m_group[m] + 1;
    m_apart[kind][m] = (float)-course->tired;
    m_apartLog[kind][m] = course->log;
    return 0;
  }
  float apart = m_apart[kind][m];
  if (apart == 0) return course->tired;
  double left = apart * my_exp(course->log - m_apartLog[kind][m]);
  if (left < NOTICEABLE && left > -NOTICEABLE) m_apart[kind][m] = 0;
  return course->tired + left;
}

/* So many messages of a topic have passed everybody in the group; all those of a topic make one exposure. */
static void wear(Group *group, double quality, int count) {
  double amount = p.topicWear * (count / ceil(p.topicPosts)) * (1 - p.worthSpares * quality);
  if (amount <= 0) return;
  Course *course = course_of(group, TOPICS);
  course->tired += (1 - course->tired) * (1 - my_exp(-amount));
  course->log -= amount;
}

/* ---- coming in ---------------------------------------------------------------------------------------------------- */

static int by_rank(const void *a, const void *b) {
  uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
  return (x > y) - (x < y);
}

/* By day: the first and the last of those whom life outside takes away, in order of joining; -1 for nobody. */
static int *first_to_drop_out, *last_to_drop_out;

static void draw_traits(int m) {
  int person = m_person[m];
  reseed(draws.traits, person, 0);
  m_activity[m] = my_exp(p.activitySd * sample_normal() - (p.activitySd * p.activitySd) / 2);
  m_lurker[m] = stream_uniform() < p.lurkerShare;
  m_expertise[m] = least(1, most(0, p.expertiseMean + p.expertiseSd * sample_normal()));
  double x = sample_gamma(p.frailtyA), sum = x + sample_gamma(p.frailtyB);
  m_frailty[m] = sum > 0 ? x / sum : stream_uniform() < p.frailtyA / (p.frailtyA + p.frailtyB);
  sample_normal(); /* reservation price: nothing is sold */
  double motive[4];
  for (int k = 0; k < 4; k++) motive[k] = sample_gamma(1);
  sum = motive[0] + motive[1] + motive[2] + motive[3];
  m_benefitMotive[m] = motive[0] / sum;
  m_socialMotive[m] = motive[1] / sum;
  m_growthMotive[m] = motive[2] / sum;
  m_entertainmentMotive[m] = motive[3] / sum;

  const double least_doubt = 0.01;
  double doubted = p.initialTrust;
  m_trust[m] = p.initialTrust;
  if (p.trustSpread > 0) {
    reseed(draws.trust_base, person, 0);
    m_trust[m] = least(1, most(0, p.initialTrust + p.trustSpread * sample_normal()));
    doubted = least(1 - least_doubt, most(least_doubt, m_trust[m]));
  }
  m_trustBase[m] = my_log(doubted / (1 - doubted));
  m_trustTowards[m] = m_trust[m];

  reseed(draws.readiness, person, 0);
  double a = least(CUT, most(-CUT, sample_normal()));
  m_lasting[m] = lasting_sd * a;
  m_level[m] = least(LEVELS - 1, floor(((a / CUT + 1) / 2) * LEVELS));

  if (p.dropOut <= 0) return;
  double wait = ceil(my_log(uniform_at(draws.drop_out, person, 0)) / my_log(1 - p.dropOut));
  m_nextToDropOut[m] = -1;
  if (wait < 1) wait = 1;
  if (wait >= p.horizon) return;
  int on = (int)wait;
  if (first_to_drop_out[on] < 0) first_to_drop_out[on] = m;
  else m_nextToDropOut[last_to_drop_out[on]] = m;
  last_to_drop_out[on] = m;
}

/* Everybody joins on the first day, in the engine's order of founders, and fills group after group. */
static void let_in(void) {
  int count = (int)p.members, cap = (int)p.cap;
#define MAKE(type, name) m_##name = room((size_t)count, sizeof(type));
  COLUMNS(MAKE)
  for (int kind = 0; kind < KINDS; kind++) {
    m_apart[kind] = room((size_t)count, sizeof(float));
    m_apartLog[kind] = room((size_t)count, sizeof(double));
    m_home[kind] = room((size_t)count, sizeof(int32_t));
  }
  first_to_drop_out = room((size_t)p.horizon, sizeof(int));
  last_to_drop_out = room((size_t)p.horizon, sizeof(int));
  for (int n = 0; n < p.horizon; n++) first_to_drop_out[n] = -1;
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
    group->ring = room(64, sizeof *group->ring);
    group->strength = room((size_t)cap * cap, sizeof(float));
    group->growth = 1;
  }
  uint64_t *ranks = room((size_t)count, sizeof *ranks);
  for (int person = 0; person < count; person++)
    ranks[person] = ((uint64_t)(threefry(draws.founder_rank, 0, person).first >> 4) << 25) + person;
  qsort(ranks, count, sizeof *ranks, by_rank);
  for (int m = 0; m < count; m++) {
    Group *group = groups + m / cap;
    m_person[m] = ranks[m] & ((1 << 25) - 1);
    m_group[m] = m / cap;
    m_seat[m] = group->seat_count;
    group->member_at[group->seat_count++] = m;
    group->size++;
    draw_traits(m);
    m_belonging[m] = p.belongingReference;
    m_satisfaction[m] = p.satisfactionReference;
    m_expectedReplies[m] = p.replyExpectation;
    m_lastPostDay[m] = -1000000;
    m_store[m] = 1;
    group->fresh += 1.0 / group->size;
    m_seen[m] = group->fresh;
    for (int kind = 0; kind < KINDS; kind++) tiredness_of(group, m, kind);
  }
  free(ranks);
}

/* ---- a day -------------------------------------------------------------------------------------------------------- */

static void drop_out(void) {
  for (int m = first_to_drop_out[day]; m >= 0; m = m_nextToDropOut[m]) if (m_group[m] >= 0) leave(m, BY_CHANCE);
}

static void post_content(void) {
  for (int g = 0; g < group_count; g++) {
    Group *group = groups + g;
    if (group->size == 0) continue;
    int first = append(group, OPERATOR, PROMPT, 0, -1, p.topicQuality, -1);
    wear(group, p.topicQuality, 1);
    pin(group, first);
    int posted = 0;
    for (int k = 1; k < p.topicPosts; k++, posted++) append(group, OPERATOR, PROMPT, 0, -1, p.topicQuality, first);
    wear(group, p.topicQuality, posted);
    size_t at = thread_place(thread_key(group, first));
    threads.keys[at] = thread_key(group, first);
    threads.topics[at] = day;
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
      int wait = wait_for(m_level[m], uniform_at(draws.candidate, m_person[m], m_candidateCount[m]++));
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

static struct {
  int written, read, unread;
  double inhibition, store, weight, relevant, concern, novelty, closeness, fun, abuse, offences, spoken, tedium;
  double topic_keeps, topic_tedium, activity_keeps, activity_tedium;
} visit;

/* Today's stretch of drifting readiness, and the weights of its two bounds. */
static struct { int block; double before, after; } stretch;

static void pass_to_today(void) {
  double at = day / p.readinessDrift, part = at - floor(at);
  stretch.block = (int)floor(at);
  stretch.before = drift_sd * sqrt(1 - part);
  stretch.after = drift_sd * sqrt(part);
}

static double readiness_of(int m) {
  double drifting = stretch.before * (2 * uniform_at(draws.drift, m_person[m], stretch.block) - 1) +
    (stretch.after == 0 ? 0 : stretch.after * (2 * uniform_at(draws.drift, m_person[m], stretch.block + 1) - 1));
  return m_lasting[m] + drifting;
}

static double weight_of_latest(int m) { return most(p.replyMemory, p.firstImpression / m_posts[m]); }

static double expected_replies(int m) {
  double expected = m_expectedReplies[m];
  if (m_posts[m] == 0 || m_lastPostDay[m] == day) return expected;
  return expected + weight_of_latest(m) * (m_repliesSincePost[m] - expected);
}

static inline void hear_back(int m, double worth) { m_repliesSincePost[m] = (float)(m_repliesSincePost[m] + worth); }

/* What the member has to say, filled up since the latest visit, against what is usual. */
static double fill_store(Group *group, int m) {
  double news = group->fresh - m_seen[m], filled = p.storeGrowth * (day - m_lastVisitDay[m]);
  if (news > 0) {
    filled += p.storeNewcomers * news;
    m_seen[m] = group->fresh;
  }
  double now = 1 - (1 - m_store[m]) * my_exp(-filled);
  m_store[m] = now;
  return now / p.storeReference;
}

static inline void use_up(int m) { m_store[m] = m_store[m] / (1 + p.storeUse / m_activity[m]); }

static double compliance_of(int m) { return logistic(p.complianceBase + p.complianceFamiliarity * m_recognised[m]); }

/* Which offence a message is; every kind is forbidden, and no rule is shown or enforced, so that what restrains is the same for all. */
static int offence_at(int m, double draw, double rate) {
  if (draw >= rate) return INNOCENT;
  double freely = (1 - compliance_of(m)) * rate;
  if (draw >= freely) return INNOCENT;
  double total = p.adShare + p.abuseShare + most(0, 1 - p.adShare - p.abuseShare), place = (draw / freely) * total;
  return place < p.adShare ? AD : place < p.adShare + p.abuseShare ? ABUSE : OFF_TOPIC;
}

static inline double temptation(double rate, double example) { return rate + (1 - rate) * p.offenceBreeds * example; }

static int write_message(Group *group, int m, int seat, int offence, int topic, int root) {
  int breaks = offence != INNOCENT;
  int number = append(group, seat, breaks ? VIOLATION : TALK, topic, m_expertise[m], breaks ? VIOLATION_QUALITY : 1, root);
  if (m_posts[m] == 0) message(group, number)->about |= UNANSWERED_FIRST;
  else m_expectedReplies[m] =
    m_expectedReplies[m] + weight_of_latest(m) * ((double)m_repliesSincePost[m] - (double)m_expectedReplies[m]);
  message(group, number)->about |= offence << 25;
  m_repliesSincePost[m] = 0;
  m_lastPostDay[m] = day;
  show(group, seat);
  note_written(m_posts[m], root >= 0, breaks);
  m_posts[m]++;
  return number;
}

/* Those who talk in one thread exchange with each other: the authors of its latest messages, from message to message along its chain. */
static void meet_in_thread(Group *group, int seat, int author, int root) {
  int chained = begins(group, root), left_over = (int)p.threadMates, oldest = root + 1;
  if (oldest < group->posted - (int)p.attention) oldest = group->posted - (int)p.attention;
  if (oldest < group->posted - READABLE) oldest = group->posted - READABLE;
  int number = chained ? root + (int)(message(group, root)->replies >> LINK_SHIFT) : group->posted - 1;
  while (number >= oldest && left_over > 0) {
    const Message *at = message(group, number);
    int other = at->author;
    if (other >= 0 && other != seat && other != author && group->member_at[other] != -1 && at->root == root) {
      tie_both(group, seat, other, p.threadGain);
      left_over--;
    }
    number -= chained ? (int)(at->replies >> LINK_SHIFT) : 1;
  }
}

static void reply(Group *group, int m, int seat, int number) {
  Message *at = message(group, number);
  int author = at->author, root = at->root, topic = TOPIC(at->about), posted_on = at->about & DAY_MASK;
  double rate = p.violationRate * p.replyOffence, example = OFFENCE(at->about) != INNOCENT ? 1 : 0;
  int offence = offence_at(m, uniform_at(draws.reply_offence, m_person[m], m_posts[m]), temptation(rate, example));
  int receiver = author >= 0 ? group->member_at[author] : -1, is_hostile = offence == ABUSE;
  if (receiver >= 0) {
    if (!is_hostile) tie_both(group, seat, author, p.exchangeGain);
    m_repliesPending[receiver]++;
    hear_back(receiver, is_hostile ? p.hostileReply : 1);
    if (is_hostile && m_insults[receiver] < 0xffff) m_insults[receiver]++;
  }
  at->replies++;
  if ((at->about & UNANSWERED_FIRST) != 0) {
    if (posted_on < day) tally.answered++; else tally.answered_today++;
    at->about &= ~UNANSWERED_FIRST;
  }
  use_up(m);
  if (!is_hostile) meet_in_thread(group, seat, author, root);
  size_t thread = thread_place(thread_key(group, root));
  if (threads.keys[thread] != 0) responses[threads.topics[thread]]++;
  write_message(group, m, seat, offence, topic, root);
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
    recognised_count += stored >= recognised;
    bonded_count += stored >= bonded;
  }
  m_recognised[m] = m_recognised[m] + p.familiarityRate * (recognised_count / (double)samples - m_recognised[m]);
  m_bonded[m] = m_bonded[m] + p.familiarityRate * (bonded_count / (double)samples - m_bonded[m]);
}

/* What led topics and activities are worth to the member today, and what of that tedium takes. */
static void feel_openness(Group *group, int m) {
  double topics = tiredness_of(group, m, TOPICS), activities = tiredness_of(group, m, ACTIVITIES);
  visit.topic_keeps = topic_scale * (1 - topics);
  visit.topic_tedium = topic_scale * p.tedium * topics;
  visit.activity_keeps = activity_scale * (1 - activities);
  visit.activity_tedium = activity_scale * p.tedium * activities;
}

static void like(int writer, int count) {
  if (writer < 0) return; /* has left */
  tally.likes += count;
  m_likes[writer] = least(0xffff, m_likes[writer] + count);
  hear_back(writer, count * p.likeWorth);
}

static void read_messages(Group *group, int m, int seat) {
  int read = visit.unread < p.attention ? visit.unread : (int)p.attention;
  if (read > READABLE) read = READABLE;
  visit.read = read;
  feel_openness(group, m);
  if (read <= 0) return;
  int count = read < p.readsSimulated ? read : (int)p.readsSimulated;
  double weight = (double)read / count;
  int newest = group->posted - 1, first_unread = m_readTo[m], mask = group->ring_size - 1;
  float *row = group->strength + (size_t)seat * stride;
  double growth = group->growth, gain = weight * p.readGain * growth, recognised = p.recognitionThreshold * growth,
         bonded = p.bondThreshold * growth, to_strength = 1 / growth;
  double stranger_reply = p.replyStranger * (1 - p.replyDivided * m_bonded[m]), spread = p.replyBonded - stranger_reply;
  double inhibition = visit.inhibition, keeps = visit.topic_keeps, takes = visit.topic_tedium;
  double most_ready = most(p.replyActivity, inhibition * most(most(p.replyStranger, p.replyBonded), p.neutralReply));
  double expertise = m_expertise[m], asked = look_up(reply_diffusion, group->size);
  double eagerness = m_lurker[m] ? 0 : weight * m_activity[m] * visit.store;
  double likes = p.likeRate * (weight < 1.5 ? weight : weight / floor(weight + 0.5));
  double pinned_share = group->pinned_count > 0 ? p.pinnedShare : 0, to_place = 1 / (1 - pinned_share);
  static const double relevance[2] = {1, 1};
  int read_count = 0, relevant_count = 0, abuse = 0, offences = 0;
  double concern = 0, novelty = 0, closeness = 0, fun = 0, spoken = 0, programme = 0, tedium = 0;
  for (int k = 0; k < count; k++) {
    double place = next_word() * TO_UNIT, reply_draw = next_word() * TO_UNIT;
    int number;
    if (place < pinned_share) {
      number = group->pinned[(int)((place / pinned_share) * group->pinned_count)];
      if (number < group->posted - READABLE) continue;
    } else number = newest - (int)((k + (place - pinned_share) * to_place) * weight);
    const Message *at = group->ring + (number & mask);
    int writer = at->author;
    if (writer == seat) continue;
    int about = at->about;
    if (OFFENCE(about) != INNOCENT) {
      offences++;
      if (OFFENCE(about) == ABUSE) abuse++;
    }
    double level = at->level, mismatch = level < 0 ? 0 : p.levelPenalty * fabs(expertise - level);
    double u = at->quality * (relevance[TOPIC(about)] * (mismatch < 1 ? 1 - mismatch : 0)), felt = u;
    read_count++;
    if (u >= 0.5) relevant_count++;
    concern += u < 0.7 ? u / 0.7 : 1;
    int is_prompt = KIND(about) >= PROMPT;
    if (is_prompt) {
      felt = u * keeps - takes;
      if (felt < 0) {
        tedium -= felt;
        felt = 0;
      }
    }
    if (writer == OPERATOR) spoken += felt - 0.25;
    if (number >= first_unread) novelty += felt;
    if (is_prompt) fun += felt;
    double stored = 0;
    if (writer >= 0) {
      stored = row[writer] + gain;
      row[writer] = (float)stored;
      closeness += stored >= bonded ? 1 : stored >= recognised ? 0.6 : 0.25;
      if (1 - reply_draw < likes * u) like(group->member_at[writer], (int)most(1, floor(weight + 0.5)));
    } else if (number >= first_unread) programme += felt;
    double recency = is_prompt ? 1 : asked * look_up(reply_recency, newest - number);
    double keenness = eagerness * felt * look_up(age_discount, day - (about & DAY_MASK)) * recency;
    if (reply_draw >= keenness * most_ready || visit.written >= p.writingBudget) continue;
    double s = stored * to_strength, cubed = s * s * s, rho = stranger_reply + (spread * cubed) / (cubed + bond_cubed);
    double readiness = is_prompt ? most(p.replyActivity, rho * inhibition) : rho * inhibition;
    double hazard = keenness * readiness * look_up(reply_crowding, at->replies & REPLIES_MASK);
    if (reply_draw < hazard && reply_draw < 1 - my_exp(-hazard)) {
      visit.written++;
      reply(group, m, seat, number);
      mask = group->ring_size - 1;
    }
  }
  tally.reads += read_count;
  if (programme > 0)
    m_store[m] = m_store[m] + (1 - m_store[m]) * least(1, p.storeProgramme * (weight * programme));
  visit.abuse = weight * abuse;
  visit.offences = weight * offences;
  visit.weight = weight * read_count;
  visit.relevant = weight * relevant_count;
  visit.concern = weight * concern;
  visit.novelty = weight * novelty;
  visit.closeness = weight * closeness;
  visit.fun = weight * fun;
  visit.spoken = weight * spoken;
  visit.tedium = weight * tedium;
}

static int invert_poisson(double u, double mean) {
  double probability = my_exp(-mean), cumulative = probability;
  int count = 0;
  while (u > cumulative && count < 1000) { count++; probability *= mean / count; cumulative += probability; }
  return count;
}

static void post(Group *group, int m, int seat) {
  double draw = stream_uniform();
  stream_uniform(); /* which topic: there is one */
  double rule_draw = stream_uniform();
  if (m_lurker[m]) return;
  double rate = p.postRate * m_activity[m] * look_up(newcomer_factor, day - m_joinDay[m]) * visit.inhibition * visit.store *
    (0.25 + (0.75 * m_belonging[m]) / p.belongingReference);
  if (draw <= 1 - rate) return;
  int count = invert_poisson(draw, least(rate, 32)), room_left = (int)p.writingBudget - visit.written;
  if (count > room_left) count = room_left;
  if (count <= 0) return;
  double example = visit.weight > 0 ? visit.offences / visit.weight : 0;
  int offence = offence_at(m, rule_draw, temptation(p.violationRate, example));
  for (int k = 0; k < count; k++) {
    use_up(m);
    visit.written++;
    write_message(group, m, seat, offence, 0, -1);
  }
}

static inline double saturating(double x) { return x > 0 ? 1 - my_exp(-x) : 0; }

static double trust_of(int m) {
  double goal = m_trustTowards[m];
  return goal + (m_trust[m] - goal) * look_up(trust_left, day - m_trustSince[m]);
}

static void catch_up_trust(int m) {
  int days = day - m_trustSince[m];
  if (days == 0) return;
  m_trust[m] = trust_of(m);
  m_speakers[m] = m_speakers[m] * look_up(tie_left, days);
  m_trustSince[m] = day;
}

static void reconsider_trust(int m) {
  double close = m_speakers[m];
  m_trustTowards[m] = logistic(m_trustBase[m] + p.trustSatisfaction * (m_satisfaction[m] - p.satisfactionReference) +
    p.trustBelonging * (m_belonging[m] - p.belongingReference) +
    (p.trustSpeakers * close) / (10 * p.recognitionThreshold + fabs(close)) - p.trustUsual);
}

static void take_stock(int m) {
  const double tedium_most = 0.3;
  int insults = m_insults[m], replies = m_repliesPending[m] - insults, likes = m_likes[m];
  m_insults[m] = 0;
  m_repliesPending[m] = 0;
  m_likes[m] = 0;
  double growth = saturating(visit.novelty / p.benefitScale);
  double social = saturating((visit.closeness + 3 * (replies + p.likeWorth * likes)) / p.benefitScale);
  double entertainment = saturating(visit.fun / p.benefitScale);
  double concern = visit.weight > 0 ? visit.concern / visit.weight : 1;
  double read_share = visit.read > 0 ? visit.read / p.attention : 0;
  double cost = (p.readingCost * read_share) / most(LEAST_CONCERN, concern) +
    tedium_most * saturating(visit.tedium / (p.benefitScale * tedium_most));
  double worth = m_growthMotive[m] * growth + m_socialMotive[m] * social + m_entertainmentMotive[m] * entertainment - cost -
    p.grievanceCost * m_grievance[m];
  double satisfaction = m_satisfaction[m] + p.satisfactionRate * (worth - m_satisfaction[m]);
  satisfaction -= least(1, p.abuseHarm * visit.abuse + p.insultHarm * insults) * most(0, satisfaction);
  m_satisfaction[m] = satisfaction;
  double identity = m_identity[m] * look_up(identity_left, day - m_lastVisitDay[m]);
  m_identity[m] = (float)identity;
  double target = logistic(p.belongingBase + p.belongingRecognised * m_recognised[m] + p.belongingBonded * m_bonded[m] +
    p.belongingIdentity * identity);
  double belonging = m_belonging[m];
  belonging += p.belongingRate * (target - belonging);
  belonging += (1 - belonging) * least(1, p.belongingReply * replies);
  if (insults > 0) belonging -= belonging * least(1, p.insultHarm * insults);
  m_belonging[m] = (float)belonging;
  catch_up_trust(m);
  if (visit.spoken != 0) m_speakers[m] = m_speakers[m] + p.readGain * visit.spoken;
  reconsider_trust(m);
}

static int leaves_today(const Group *group, int m, int unread) {
  double belonging = m_belonging[m], satisfaction = m_satisfaction[m];
  double exponent = -p.churnBelonging * (belonging - p.belongingReference) -
    p.churnSatisfaction * (satisfaction - p.satisfactionReference);
  if (unread > p.attention && p.churnOverload != 0) {
    if (belonging > 0.5) m_muted[m] = 1;
    else exponent += p.churnOverload * my_log(unread / p.attention);
  }
  exponent += group->emptiness;
  if (m_grievance[m] > 0) exponent += p.churnGrievance * m_grievance[m];
  double draw = uniform_at(draws.leave, m_person[m], day), frailty = m_frailty[m] * per_candidate[m_level[m]];
  if (exponent < 1 && draw * (1 - exponent) >= frailty) return 0;
  return draw < frailty * my_exp(exponent);
}

/* What drove out most; chance, where the draw would have been small enough with only what held. */
static int why_they_leave(const Group *group, int m, int unread) {
  double belonging = m_belonging[m], held = 0, strongest = 0;
  double forces[] = {
    -p.churnSatisfaction * (m_satisfaction[m] - p.satisfactionReference),
    -p.churnBelonging * (belonging - p.belongingReference),
    unread > p.attention && belonging <= 0.5 ? p.churnOverload * my_log(unread / p.attention) : 0,
    group->emptiness,
  };
  static const int reasons[] = {UNSATISFIED, UNATTACHED, OVERLOAD, UNATTACHED};
  int reason = BY_CHANCE;
  for (int k = 0; k < 4; k++) {
    held += least(0, forces[k]);
    if (forces[k] > strongest) { strongest = forces[k]; reason = reasons[k]; }
  }
  double frailty = m_frailty[m] * per_candidate[m_level[m]];
  return uniform_at(draws.leave, m_person[m], day) < frailty * my_exp(held) ? BY_CHANCE : reason;
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
  group->emptiness = look_up(emptiness, group->size);
  find_candidates(group);
  if (4 * order.count > group->seat_count) bring_into_cache(group);
  double base = visit_logit - group->emptiness - p.visitSatisfaction * p.satisfactionReference -
    p.visitBelonging * p.belongingReference;
  for (int k = 0; k < order.count; k++) {
    int seat = order.seats[k], m = group->member_at[seat], unread = group->posted - m_readTo[m];
    int joined_today = m_joinDay[m] == day, comes = joined_today;
    if (!comes) {
      if (order.due[k]) {
        double draw = order.draws[k] * level_probability[m_level[m]], lift = look_up(unread_lift, unread);
        comes = draw < lift && draw < lift * logistic(base + readiness_of(m) + p.visitSatisfaction * m_satisfaction[m] +
          p.visitBelonging * m_belonging[m]);
      }
      if (!comes && !m_muted[m]) {
        double chance = m_repliesPending[m] > 0 ? p.notifyProbability : 0;
        if (chance > 0) chance *= 1 - tiredness_of(group, m, NOTICES);
        comes = chance > 0 && uniform_at(draws.notice, m_person[m], day) < chance;
        tally.called += comes;
      }
    }
    if (comes) {
      reseed(draws.inside_visit, m_person[m], day);
      memset(&visit, 0, sizeof visit);
      visit.unread = unread;
      visit.inhibition = (p.strangerInhibition + (1 - p.strangerInhibition) * m_recognised[m]) *
        ((1 + p.replyReward * expected_replies(m)) / (1 + p.replyReward * p.replyExpectation));
      visit.store = fill_store(group, m) * look_up(room_to_speak, unread);
      feel_familiarity(group, m, seat);
      read_messages(group, m, seat);
      post(group, m, seat);
      stream_uniform(); /* whether a question: nobody has any */
      take_stock(m);
      m_readTo[m] = group->posted;
      m_lastVisitDay[m] = day;
      if (!m_returned[m] && !joined_today) {
        m_returned[m] = 1;
        tally.returned++;
      }
      tally.visits++;
      tally.visits_today++;
      tally.read_today += visit.weight;
      tally.relevant_today += visit.relevant;
    }
    if ((order.due[k] || joined_today) && leaves_today(group, m, unread)) leave(m, why_they_leave(group, m, unread));
  }
}

/* ---- the evening -------------------------------------------------------------------------------------------------- */

static double gini(void) {
  double people = p.members, rank = people, weighted = 0, total = 0;
  for (int n = 0; n < tally.writers_size; n++) rank -= tally.writers[n];
  for (int n = 1; n < tally.writers_size; n++) {
    double count = tally.writers[n];
    if (count == 0) continue;
    weighted += n * (2 * (count * rank + (count * (count + 1)) / 2) - count * (people + 1));
    total += n * count;
    rank += count;
  }
  return total > 0 ? weighted / (people * total) : 0;
}

static double sum_of(const double *values, int count) {
  double sum = 0;
  for (int k = 0; k < count; k++) sum += values[k];
  return sum;
}

static void end_day(void) {
  double active = 0, active_month = 0, recognised = 0, bonded = 0, belonging = 0, satisfaction = 0, trust = 0, grievance = 0;
  for (int g = 0; g < group_count; g++) {
    Group *group = groups + g;
    double of_group[6] = {0};
    for (int seat = 0; seat < group->seat_count; seat++) {
      int m = group->member_at[seat];
      if (m < 0) continue;
      active += m_lastPostDay[m] > day - WEEK;
      active_month += m_lastPostDay[m] > day - MONTH;
      of_group[0] += m_recognised[m];
      of_group[1] += m_bonded[m];
      of_group[2] += m_belonging[m];
      of_group[3] += m_satisfaction[m];
      of_group[4] += m_grievance[m];
      of_group[5] += trust_of(m);
    }
    recognised += of_group[0];
    bonded += of_group[1];
    belonging += of_group[2];
    satisfaction += of_group[3];
    grievance += of_group[4];
    trust += of_group[5];
  }
  tally.read[day % WEEK] = tally.read_today;
  tally.relevant[day % WEEK] = tally.relevant_today;
  double read = sum_of(tally.read, WEEK), relevant = sum_of(tally.relevant, WEEK);
  double present = p.members - tally.left, each = present > 0 ? present : 1;
  s_dailyActive[day] = tally.visits_today;
  s_messages[day] = tally.messages;
  s_posts[day] = tally.messages - tally.replies;
  s_replies[day] = tally.replies;
  s_left[day] = tally.left;
  s_leftByChance[day] = tally.reasons[BY_CHANCE];
  s_leftUnsatisfied[day] = tally.reasons[UNSATISFIED];
  s_leftUnattached[day] = tally.reasons[UNATTACHED];
  s_leftOverload[day] = tally.reasons[OVERLOAD];
  s_likes[day] = tally.likes;
  s_calledIn[day] = tally.called;
  s_violationShare[day] = tally.messages > 0 ? tally.violations / (double)tally.messages : 0;
  s_replyRate[day] = tally.first_posts > 0 ? tally.answered / (double)tally.first_posts : NAN;
  s_noiseShare[day] = read > 0 ? 1 - relevant / read : NAN;
  s_gini[day] = gini();
  s_activeShare7[day] = active / each;
  s_activeShare30[day] = active_month / each;
  s_recognisedShare[day] = recognised / each;
  s_bondedShare[day] = bonded / each;
  s_belonging[day] = belonging / each;
  s_satisfaction[day] = satisfaction / each;
  s_trust[day] = trust / each;
  s_grievance[day] = grievance / each;
  tally.first_posts += tally.first_today;
  tally.answered += tally.answered_today;
  tally.visits_today = tally.first_today = tally.answered_today = 0;
  tally.read_today = tally.relevant_today = 0;
}

static void print_series(const char *name, const double *values, int is_first) {
  printf("%s\"%s\":[", is_first ? "" : ",", name);
  for (int n = 0; n < p.days; n++) {
    if (n > 0) putchar(',');
    if (isnan(values[n])) printf("null"); else printf("%.17g", values[n]);
  }
  putchar(']');
}

/* Processor time, which other programs on the machine disturb less than the time on the wall. */
static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec + now.tv_nsec * 1e-9;
}

int main(int argc, char **argv) {
  for (int k = 1; k < argc; k++) take(argv[k]);
  if (taken != PARAMETER_COUNT + KEY_COUNT) {
    fprintf(stderr, "day: %d parameters and %d keys are needed, not %d in all\n", PARAMETER_COUNT, KEY_COUNT, taken);
    return 2;
  }
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
  tally.writers_size = 64;
  tally.writers = room(tally.writers_size, sizeof *tally.writers);
  threads.mask = 1023;
  while (threads.mask < 2 * (size_t)group_count * (size_t)p.days) threads.mask = 2 * threads.mask + 1;
  threads.keys = room(threads.mask + 1, sizeof *threads.keys);
  threads.topics = room(threads.mask + 1, sizeof *threads.topics);
  responses = room((size_t)p.days, sizeof *responses);
#define MAKE_SERIES(name) s_##name = room((size_t)p.days, sizeof(double));
  OUTCOMES(MAKE_SERIES)
  double start = 0;
  int64_t first_visits = 0;
  for (day = 0; day < p.days; day++) {
    if (day == 1) { start = seconds(); first_visits = tally.visits; }
    drop_out();
    post_content();
    pass_to_today();
    for (int g = 0; g < group_count; g++) if (groups[g].size > 0) visit_group(groups + g);
    end_day();
  }
  double spent = seconds() - start;
  printf("{\"seconds\":%.6f,\"visits\":%lld,\"timedVisits\":%lld,\"reads\":%lld,\"series\":{", spent, (long long)tally.visits,
    (long long)(tally.visits - first_visits), (long long)tally.reads);
  int is_first = 1;
#define PRINT(name) print_series(#name, s_##name, is_first); is_first = 0;
  OUTCOMES(PRINT)
  printf("}}\n");
  return 0;
}
