/** People of a file that lists them, with ids that friendships refer to, before or after. */
import { both } from '../language/both.ts';
import { checkName } from './clean-text.ts';
import { FriendshipList, type ListedFriendships } from './friendship-list.ts';
import { LONGEST_NAME, MOST_NAMES, MOST_ROWS, tooLarge } from './most.ts';
import type { Remark } from './remark.ts';
import { issueAt, type Place } from './xml.ts';

export class NamedPeople {
  readonly #fileName: string;
  readonly #list = new FriendshipList(1024);
  /** Numbers in the order in which ids are met. */
  readonly #numbers = new Map<string, number>();
  /** Where each number was first spoken of, until its person is declared. */
  readonly #undeclared = new Map<number, Place>();
  /** Numbers in the order in which people are declared. */
  readonly #declared: number[] = [];
  readonly #labels: string[] = [];

  constructor(fileName: string) {
    this.#fileName = fileName;
  }

  get friendships(): number {
    return this.#list.count;
  }

  /** Adds a person; returns a function that gives them a better name than their id. */
  declare(id: string | undefined, label: string | undefined, place: Place): (label: string) => void {
    const name = this.#checked(id, 'id', place);
    const number = this.#numberOf(name, place);
    if (!this.#undeclared.delete(number)) {
      throw issueAt(
        this.#fileName,
        place,
        both(`there are two nodes with the id "${name}"`, `有两个节点的 id 都是“${name}”`),
        both('give each person an id of their own', '请给每个人各自的 id'),
      );
    }
    const order = this.#declared.push(number) - 1;
    this.#labels.push(name);
    const rename = (better: string) => {
      if (better !== '') this.#labels[order] = this.#checked(better, 'label', place);
    };
    rename(label ?? '');
    return rename;
  }

  befriend(source: string | undefined, target: string | undefined, place: Place): void {
    if (this.#list.count === MOST_ROWS) throw tooLarge(this.#fileName, both('friendships', '对好友'), MOST_ROWS);
    const a = this.#numberOf(this.#checked(source, 'source', place), place);
    this.#list.add(a, this.#numberOf(this.#checked(target, 'target', place), place));
  }

  finish(parts: readonly Remark[], remarks: readonly Remark[]): ListedFriendships {
    const [missing] = this.#undeclared;
    if (missing !== undefined) {
      const id = [...this.#numbers.keys()][missing[0]]!;
      throw issueAt(
        this.#fileName,
        missing[1],
        both(
          `a friendship names "${id}", somebody who is not among the nodes`,
          `一对好友中有“${id}”，但节点中没有此人`,
        ),
        both('add the missing node', '请补上缺少的节点'),
      );
    }
    const order = new Int32Array(this.#declared.length);
    for (const [index, number] of this.#declared.entries()) order[number] = index;
    const { from, to, count } = this.#list;
    for (let edge = 0; edge < count; edge++) {
      from[edge] = order[from[edge]!]!;
      to[edge] = order[to[edge]!]!;
    }
    return { list: this.#list, labels: this.#labels, parts, remarks };
  }

  #numberOf(id: string, place: Place): number {
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    if (number === MOST_NAMES) throw tooLarge(this.#fileName, both('people', '人'), MOST_NAMES);
    this.#numbers.set(id, number);
    this.#undeclared.set(number, place);
    return number;
  }

  #checked(value: string | undefined, what: string, place: Place): string {
    const name = (value ?? '').normalize('NFC');
    if (name === '' && what !== 'label') {
      throw issueAt(
        this.#fileName,
        place,
        both(`found no "${what}" where one is expected`, `应有“${what}”的地方没有`),
        both('export the file again', '请重新导出文件'),
      );
    }
    if (name.length > LONGEST_NAME) {
      throw issueAt(
        this.#fileName,
        place,
        both(`found a name of more than ${LONGEST_NAME} characters`, `有超过 ${LONGEST_NAME} 个字符的名字`),
        both('shorten it', '请缩短'),
      );
    }
    checkName(name, this.#fileName, place);
    return name;
  }
}
