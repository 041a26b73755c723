/**
 * What the names of columns mean, in the languages and programs that lists of friendships come from.
 *
 * A header nobody has foreseen is no reason to guess: `list-layout.ts` then looks at the values, and asks where they do not say.
 */

/** `first` and `second` are the two friends; `person` may be either; `row` counts rows; `other` holds no person. */
export type Meaning = 'first' | 'second' | 'person' | 'row' | 'other';

const WORDS: Readonly<Record<Meaning, string>> = {
  first: `source src from sender follower fan caller ego start origin initiator inviter referrer subject who i u a x
    来源 源 起点 发送者 发送人 粉丝 关注者 邀请人 推荐人 发起人 我 本人
    quelle von origen desde fuente origine de fonte origem da из от источник 送信者 보낸사람`,
  second: `target tgt to dst dest destination receiver recipient followee followed following callee end object knows invitee
    invited friend friends acquaintance contact alter peer neighbor neighbour buddy partner other j v b y
    目标 终点 对方 被关注者 关注对象 接收者 接收人 收信人 被邀请人 被推荐人 好友 朋友 友人 联系人 熟人 邻居
    ziel nach freund freundin bekannte bekannter cible vers ami amie amis destino para amigo amiga amico amica a
    к друг цель 友達 友だち 친구 받는사람`,
  person: `person people user member node name vertex actor player customer student employee account id nick nickname handle
    username login fb twitter wechat
    人 人员 用户 成员 会员 节点 顶点 姓名 名字 昵称 账号 帐号 微信号 微信名 学生 员工 客户 顾客 同学
    benutzer nutzer mitglied nom utilisateur personne membre usuario persona miembro nombre utente membro nome
    usuário pessoa пользователь человек участник имя ユーザー 名前 会員 사용자 회원 이름`,
  row: `id no nr num number index idx key row rowid rownumber edge edgeid line lfd # n° unnamed:0 序号 编号 行号 索引 序列号 lfdnr numéro numero número`,
  other: `weight w value type kind label group groupid team class cluster community city town country age sex gender date time datetime ts
    timestamp t year month day since created createdat note notes comment comments count strength closeness relation relationship
    tie directed direction color colour size degree role score rating times frequency duration email phone status channel
    权重 权值 类型 类别 标签 时间 日期 备注 关系 分组 群 群组 城市 地区 年龄 性别 亲密度 强度 次数 频率 方向 电话 邮箱 状态 渠道 部门 班级 注册时间
    gewicht typ gruppe datum zeit seit alter_jahre poids groupe date_ajout peso tipo grupo fecha gruppo data вес тип группа дата 重み 가중치`,
};

const MEANINGS = new Map<string, Set<Meaning>>();
for (const [meaning, words] of Object.entries(WORDS) as [Meaning, string][]) {
  for (const word of words.split(/\s+/)) MEANINGS.set(word, (MEANINGS.get(word) ?? new Set()).add(meaning));
}
/** The empty word is the unnamed column of row numbers that pandas and R write. */
MEANINGS.set('', new Set(['row']));

export interface HeaderWord {
  readonly word: string;
  /** What is left without a number or letter behind it: "user" of "user_a", "用户" of "用户1". */
  readonly base: string;
  /** "a" of "user_a"; empty when there is none. */
  readonly which: string;
  readonly meanings: ReadonlySet<Meaning>;
}

const UNKNOWN: ReadonlySet<Meaning> = new Set();

/** The meanings of one cell of a header; none when it is not a known word. */
function readHeaderWord(cell: string): HeaderWord {
  const word = cell
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_.\-()[\]]+/g, '');
  const known = MEANINGS.get(word);
  if (known !== undefined) return { word, base: word, which: '', meanings: known };
  for (const [base, which] of readings(word)) {
    const meanings = MEANINGS.get(base);
    if (base !== '' && meanings !== undefined) return { word, base, which, meanings };
  }
  return { word, base: word, which: '', meanings: UNKNOWN };
}

/** "fromnodeid" as "fromnode" and "from"; "user1" as "user" 1; "personaname" as "persona", as "person" a, … */
function* readings(word: string): Generator<[string, string]> {
  const withoutId = word.replace(/(id|name|no|uid|编号|名称|姓名|昵称|名字|账号|帐号)$/u, '').replace(/node$/u, '');
  if (withoutId !== word) yield [withoutId, ''];
  for (const form of [word, withoutId]) {
    const whole = /^(.+?)(\d+|[abijxy甲乙一二])$/u.exec(form);
    if (whole === null) continue;
    yield [whole[1]!, whole[2]!];
    yield [whole[1]!.replace(/(id|name|编号|名称|姓名|昵称)$/u, ''), whole[2]!];
  }
}

/** Nobody looks for friends beyond. */
const MOST_COLUMNS = 200;

/**
 * Which two columns of a header hold the friends.
 *
 * `none` when the words do not say; `people` when they say that each row is about one person.
 */
export function friendsInHeader(cells: readonly string[]): readonly [number, number] | 'people' | 'none' {
  const words = cells.slice(0, MOST_COLUMNS).map(readHeaderWord);
  const is = (k: number, meaning: Meaning) => words[k]!.which === '' && words[k]!.meanings.has(meaning);
  const all = words.map((_, k) => k);
  // "user_a" and "user_b": one word, told apart by what stands behind it.
  for (const k of all) {
    const { base, which, meanings } = words[k]!;
    const other = all.find((l) => l > k && words[l]!.base === base && words[l]!.which !== which);
    const ofPeople = meanings.has('person') || meanings.has('first') || meanings.has('second');
    if (other !== undefined && which !== '' && ofPeople) return [k, other];
  }
  const persons = all.filter((k) => is(k, 'person') || is(k, 'first') || is(k, 'second'));
  const first = all.find((k) => is(k, 'first'));
  const second = all.find((k) => is(k, 'second') && k !== first);
  if (first !== undefined && second !== undefined) return [first, second];
  // "user", "friend"; but "id", "user", "friend" begins with the number of the row.
  const person = persons.filter((k) => k !== second && k !== first);
  const ownWords = person.filter((k) => !is(k, 'row'));
  const partner = second ?? first;
  if (partner !== undefined && person.length > 0) {
    const other = ownWords[0] ?? person[0]!;
    return second !== undefined ? [other, partner] : [partner, other];
  }
  const known = words.every(({ meanings, which }) => meanings.size > 0 && which === '');
  return known && persons.length > 0 && words.length > 1 ? 'people' : 'none';
}

/** Whether a word heads columns and is nobody's name together with a letter or number. */
export function isHeaderWord(cell: string): boolean {
  const { meanings, which } = readHeaderWord(cell);
  return meanings.size > 0 && which === '';
}

/** Whether a word heads a column that holds no people. */
export function isNoPerson(cell: string): boolean {
  const { meanings, which } = readHeaderWord(cell);
  return (
    which === '' && meanings.size > 0 && [...meanings].every((meaning) => meaning === 'other' || meaning === 'row')
  );
}

const WEIGHTS = new Set(
  'weight w value strength closeness score rating 权重 权值 强度 亲密度 gewicht poids peso вес 重み 가중치'.split(' '),
);
/** Whether a word heads a column in which zero means that there is no friendship. */
export const isWeight = (cell: string): boolean => WEIGHTS.has(readHeaderWord(cell).base);
