/** Imports and their rows. */
import { Injectable } from '@nestjs/common';
import type { FileEncoding, RegisterImportState, RegisterRowResult } from '@kurultai/schema';
import { Clock } from '../../../../core/clock/index.js';
import { Database, statement } from '../../../../core/database/index.js';
import { newUuid } from '../../../../core/ids/index.js';
import type { RegisterContent, RegisterLine } from '../domain/parse-register.js';
import type { RowPlan } from '../domain/plan-row.js';
import type { RowViolation } from '../domain/read-row.js';

export interface RegisterImportRow {
  readonly id: string;
  readonly state: RegisterImportState;
  readonly file_name: string;
  readonly sha256: string;
  readonly encoding: FileEncoding;
  readonly source: string;
  readonly uploaded_by: string | null;
  readonly uploaded_at: Date;
  readonly tried_at: Date | null;
  readonly confirmed_by: string | null;
  readonly applied_at: Date | null;
  readonly decision_id: string | null;
  readonly version: number;
  /** How many rows have each result. Before the dry run they have none. */
  readonly rows: number;
  readonly creates: number;
  readonly admits: number;
  readonly unchanged: number;
  readonly invalid: number;
}

export interface ImportedLine {
  readonly line: number;
  readonly content: RegisterContent;
  readonly result: RegisterRowResult | null;
  readonly organisation_id: string | null;
  readonly violations: readonly RowViolation[];
}

const FIELDS = `i.id, i.state, i.file_name, i.sha256, i.encoding, i.source, i.uploaded_by, i.uploaded_at, i.tried_at,
  i.confirmed_by, i.applied_at, i.decision_id, i.version`;
const COUNTS = `(select count(*)::int as rows, count(*) filter (where result = 'CREATE')::int as creates,
    count(*) filter (where result = 'ADMIT')::int as admits, count(*) filter (where result = 'UNCHANGED')::int as unchanged,
    count(*) filter (where result = 'INVALID')::int as invalid
  from register_import_row where import_id = i.id) counted`;
const BY_IDS = statement<RegisterImportRow>(`
  select ${FIELDS}, counted.* from register_import i cross join lateral ${COUNTS} where i.id = any($1::uuid[])`);
const LOCK = statement<{ id: string }>(`select id from register_import where id = $1 for update`);
/** Imports are entered one after the other: each is planned against what the one before it entered. */
const ONE_AT_A_TIME = statement(`select pg_advisory_xact_lock(hashtextextended('register_import', 2015))`);
const PAGE = statement<RegisterImportRow & { key: string }>(`
  select ${FIELDS}, counted.*, i.uploaded_at::text as key from register_import i cross join lateral ${COUNTS}
  where $1::timestamptz is null or (i.uploaded_at, i.id) < ($1, $2::uuid)
  order by i.uploaded_at desc, i.id desc limit $3`);
const LINE = 'line, content, result, organisation_id, violations';
const LINES = statement<ImportedLine>(`select ${LINE} from register_import_row where import_id = $1 order by line`);
const LINES_PAGE = statement<ImportedLine>(`
  select ${LINE} from register_import_row
  where import_id = $1 and ($2::text is null or result = $2) and line > $3 order by line limit $4`);
const INSERT_LINES = statement(`
  insert into register_import_row (import_id, line, content)
  select $1, line, content from jsonb_to_recordset($2) as given (line integer, content jsonb)`);
const PLAN_LINES = statement(`
  update register_import_row r set result = p.result, organisation_id = p."organisationId", violations = p.violations
  from jsonb_to_recordset($2) as p (line integer, result text, "organisationId" uuid, violations jsonb)
  where r.import_id = $1 and r.line = p.line`);
const SET_STATE = statement(`
  update register_import set state = $2, tried_at = coalesce($3, tried_at), confirmed_by = coalesce($4, confirmed_by),
    applied_at = coalesce($5, applied_at), decision_id = coalesce($6, decision_id), version = version + 1
  where id = $1`);
const FOUND = statement(`update register_import_row set organisation_id = $3 where import_id = $1 and line = $2`);
const KEEP_NUMBER = statement(`
  insert into register_number (external_id, organisation_id, import_id, recorded_at) values ($1, $2, $3, $4)
  on conflict (external_id) do nothing`);

@Injectable()
export class RegisterImportRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async byIds(ids: readonly string[]): Promise<Map<string, RegisterImportRow>> {
    return new Map((await this.database.all(BY_IDS, [ids])).map(row => [row.id, row]));
  }

  /** An import, locked until the unit of work ends. */
  async lock(id: string): Promise<RegisterImportRow | undefined> {
    const locked = await this.database.first(LOCK, [id]);
    return locked && (await this.byIds([id])).get(id);
  }

  /** Waits until no other import is being entered, until the unit of work ends. */
  async alone(): Promise<void> {
    await this.database.write(ONE_AT_A_TIME, []);
  }

  page(after: readonly string[] | null, limit: number): Promise<(RegisterImportRow & { key: string })[]> {
    return this.database.all(PAGE, [after?.[0] ?? null, after?.[1] ?? null, limit]);
  }

  lines(importId: string): Promise<ImportedLine[]> {
    return this.database.all(LINES, [importId]);
  }

  linesPage(importId: string, result: string | null, after: number, limit: number): Promise<ImportedLine[]> {
    return this.database.all(LINES_PAGE, [importId, result, after, limit]);
  }

  /** @returns the uuid */
  async insert(
    given: Pick<RegisterImportRow, 'file_name' | 'sha256' | 'encoding' | 'source' | 'uploaded_by'>,
    rows: readonly RegisterLine[],
  ): Promise<string> {
    const id = newUuid();
    await this.database.insert('register_import', { id, ...given, uploaded_at: this.clock.now() });
    await this.database.write(INSERT_LINES, [id, JSON.stringify(rows)]);
    return id;
  }

  async plan(id: string, plans: readonly (RowPlan & { line: number })[]): Promise<void> {
    await this.database.write(PLAN_LINES, [id, JSON.stringify(plans)]);
    await this.database.write(SET_STATE, [id, 'DRY_RUN', this.clock.now(), null, null, null]);
  }

  async applied(id: string, by: string | null, decisionId: string | null): Promise<void> {
    await this.database.write(SET_STATE, [id, 'APPLIED', null, by, this.clock.now(), decisionId]);
  }

  async discarded(id: string): Promise<void> {
    await this.database.write(SET_STATE, [id, 'DISCARDED', null, null, null, null]);
  }

  /** Notes which organisation a row made. */
  async found(id: string, line: number, organisationId: string): Promise<void> {
    await this.database.write(FOUND, [id, line, organisationId]);
  }

  /** Keeps the network's own number of an organisation, unless it is kept already. */
  async keepNumber(externalId: string, organisationId: string, importId: string): Promise<void> {
    await this.database.write(KEEP_NUMBER, [externalId, organisationId, importId, this.clock.now()]);
  }
}
