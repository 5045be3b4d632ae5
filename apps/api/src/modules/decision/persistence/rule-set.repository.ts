/** Reads and writes of rule sets and of their adoptions. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../core/clock/index.js';
import { Database, statement } from '../../../core/database/index.js';
import { newUuid } from '../../../core/ids/index.js';
import { adoptionOn, ruleSetColumns, type RuleSetRow } from './rule-set.rows.js';

const COLUMNS = ruleSetColumns('$1');

const BY_IDS = statement<RuleSetRow>(`select ${COLUMNS} from rule_set r where r.id = any($2::uuid[])`);

const IN_FORCE = statement<RuleSetRow>(`
  select ${COLUMNS} from rule_set r where r.id = (${adoptionOn('$2::date')})`);

/** By code, the newest version first. */
const PAGE = statement<RuleSetRow>(`
  select ${COLUMNS} from rule_set r
  where ($2 or r.fixed_at is not null)
    and ($3::text is null or r.code > $3 or (r.code = $3 and r.version < $4::integer))
  order by r.code, r.version desc limit $5`);

const LOCK = statement<{ id: string }>('select id from rule_set where id = $1 for update');

const FIX = statement('update rule_set set fixed_at = $2 where id = $1 and fixed_at is null');

const INSERT = statement<{ id: string }>(`
  insert into rule_set (id, code, version, title, content, based_on_id, created_by, created_at)
  select $1::uuid, $2::text, coalesce(max(version), 0) + 1, $3::jsonb, $4::jsonb, $5::uuid, $6::uuid, $7::timestamptz
  from rule_set where code = $2
  returning id`);

const CHANGE = statement(`
  update rule_set set title = $2::jsonb, content = $3::jsonb, revision = revision + 1 where id = $1`);

/** What was in force on the first day of an adoption before it was recorded. */
const BEFORE = statement<{ replaced: string; effectiveFrom: string }>(`
  select earlier.rule_set_id as replaced, adoption.effective_from::text as "effectiveFrom"
  from rule_set_adoption adoption
  cross join lateral (
    select rule_set_id from rule_set_adoption
    where effective_from <= adoption.effective_from and position < adoption.position
    order by effective_from desc, position desc limit 1) earlier
  where adoption.decision_id = $1`);

/** What is written of a draft. */
export interface RuleSetDraft {
  readonly title: RuleSetRow['title'];
  readonly content: RuleSetRow['content'];
}

/** What is written of a new draft. */
export interface NewRuleSetDraft extends RuleSetDraft {
  readonly code: string;
  readonly basedOnId: string;
  readonly createdBy: string | null;
}

/** The place behind which a page begins. */
export type RuleSetPlace = readonly [code: string, version: string];

@Injectable()
export class RuleSetRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The rule sets with these ids. */
  byIds(ids: readonly string[]): Promise<RuleSetRow[]> {
    return this.database.all(BY_IDS, [this.clock.today(), [...new Set(ids)]]);
  }

  /** The rule set that is in force on a day, `YYYY-MM-DD`. */
  inForce(day: string): Promise<RuleSetRow | undefined> {
    return this.database.first(IN_FORCE, [this.clock.today(), day]);
  }

  /** Up to `limit` of them. @param drafts whether drafts are among them */
  page(drafts: boolean, after: RuleSetPlace | null, limit: number): Promise<RuleSetRow[]> {
    return this.database.all(PAGE, [this.clock.today(), drafts, ...(after ?? [null, null]), limit]);
  }

  /** A rule set, locked until the unit of work ends. */
  async lock(id: string): Promise<RuleSetRow | undefined> {
    await this.database.first(LOCK, [id]);
    // Read after the lock: it sees what the one who held it has committed.
    return (await this.byIds([id]))[0];
  }

  /** Makes a draft immutable. One that is so already stays as it is. */
  async fix(id: string): Promise<void> {
    await this.database.write(FIX, [id, this.clock.now()]);
  }

  /** Inserts the next version of a code, as a draft. @returns its id */
  async insert({ code, title, content, basedOnId, createdBy }: NewRuleSetDraft): Promise<string> {
    const id = newUuid();
    const values = [id, code, JSON.stringify(title), JSON.stringify(content), basedOnId, createdBy, this.clock.now()];
    await this.database.write(INSERT, values);
    return id;
  }

  /** Writes a locked draft anew. */
  async change(id: string, { title, content }: RuleSetDraft): Promise<void> {
    await this.database.write(CHANGE, [id, JSON.stringify(title), JSON.stringify(content)]);
  }

  /** Records that a rule set is in force from a day on. */
  async adopt(id: string, effectiveFrom: string, decisionId: string): Promise<void> {
    await this.database.insert('rule_set_adoption', {
      id: newUuid(),
      rule_set_id: id,
      effective_from: effectiveFrom,
      decision_id: decisionId,
      recorded_at: this.clock.now(),
    });
  }

  /** The rule set that the adoption by a decision replaced, and from which day; undefined when it adopted none. */
  replacedBy(decisionId: string): Promise<{ replaced: string; effectiveFrom: string } | undefined> {
    return this.database.first(BEFORE, [decisionId]);
  }
}
