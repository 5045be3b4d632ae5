/** Reads rule sets: by id, in pages, and the one in force. How they are written and adopted: rule-set-drafting.service.ts. */
import type { RuleSetContent } from '@kurultai/schema';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/index.js';
import { NotFound } from '../../core/errors/index.js';
import { decodeCursor, type PageArgs, pageOf, pageSize } from '../../core/graphql/index.js';
import { idOf } from '../../core/ids/index.js';
import { RuleSetConnection } from './contract/rule-set.connection.js';
import type { RuleSet } from './contract/rule-set.model.js';
import { mayRead, readsDrafts } from './domain/rule-set.policy.js';
import { type RuleSetPlace, RuleSetRepository } from './persistence/rule-set.repository.js';
import type { RuleSetRow } from './persistence/rule-set.rows.js';
import { toRuleSet } from './rule-set.mapper.js';

const ORDER = 'CODE';

@Injectable()
export class RuleSetService {
  constructor(private readonly ruleSets: RuleSetRepository) {}

  /** The rule sets that the actor may read, by uuid. */
  async readMany(actor: Actor, ids: readonly string[]): Promise<Map<string, RuleSet>> {
    const rows = (await this.ruleSets.byIds(ids)).filter(row => mayRead(actor, row));
    return new Map(rows.map(row => [row.id, toRuleSet(row)]));
  }

  /** A page of those that the actor may read: by code, the newest version first. */
  async list(actor: Actor, args: PageArgs): Promise<RuleSetConnection> {
    const [size, after] = [pageSize(args), args.after ?? null];
    const place = after === null ? null : (decodeCursor(ORDER, ['text', 'integer'], after) as unknown as RuleSetPlace);
    const rows = await this.ruleSets.page(readsDrafts(actor), place, size + 1);
    const key = ({ code, version }: RuleSet): (string | number)[] => [code, String(version)];
    return Object.assign(new RuleSetConnection(), pageOf(rows.map(toRuleSet), { size, after, order: ORDER, key }));
  }

  /**
   * The rule set in force on a day. It is the one of new applications, summits and decisions; what runs keeps its own.
   * @param day `YYYY-MM-DD`, from the year 1 on
   */
  async current(day: string): Promise<RuleSetRow> {
    const row = await this.ruleSets.inForce(day);
    // The first adoption is from the beginning of time, and adoptions are insert-only.
    if (!row) throw new Error(`No rule set is in force on ${day}.`);
    return row;
  }

  /** A rule set, whoever asks. @throws NotFound */
  async byId(uuid: string): Promise<RuleSetRow> {
    const [row] = await this.ruleSets.byIds([uuid]);
    if (!row) throw new NotFound('RuleSet', idOf('RuleSet', uuid));
    return row;
  }

  /** What rule sets say, by their uuids, whoever asks. */
  async contents(uuids: readonly string[]): Promise<Map<string, RuleSetContent>> {
    return new Map((await this.ruleSets.byIds(uuids)).map(row => [row.id, row.content]));
  }

  /** Makes a rule set immutable, because something was done under it or put to the vote. In the caller's unit of work. */
  async markUsed(uuid: string): Promise<void> {
    await this.ruleSets.fix(uuid);
  }
}
