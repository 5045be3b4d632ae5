/**
 * Enters an existing network: a CSV file is uploaded by one officer, tried row by row, confirmed by another officer, and
 * entered as a whole or not at all. The same file again changes nothing.
 */
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { REGISTER_LIMITS } from '@kurultai/schema';
import { type Actor, actingPerson } from '../../../core/access/index.js';
import { UnitOfWork } from '../../../core/database/index.js';
import { InputInvalid, NotFound, Stale } from '../../../core/errors/index.js';
import { decodeCursor, type PageArgs, pageOf, pageSize } from '../../../core/graphql/index.js';
import { idOf, uuidOf } from '../../../core/ids/index.js';
import { AuditLog } from '../../../core/ledger/index.js';
import { refuseIfBlocked } from '../../../core/workflow/index.js';
import { TaskService } from '../../task/index.js';
import type { RegisterImportArgs, RegisterRowsArgs, UploadRegisterInput } from './contract/register-import.inputs.js';
import { type RegisterImport, RegisterImportConnection } from './contract/register-import.model.js';
import { RegisterRowConnection } from './contract/register-row.model.js';
import { decodeAs, detectEncoding } from './domain/decode-file.js';
import { parseRegister, type RegisterLine } from './domain/parse-register.js';
import { type RegisterImportAction, registerImportWorkflow } from './domain/register-import.workflow.js';
import { type RegisterImportRow, RegisterImportRepository } from './persistence/register-import.repository.js';
import { RegisterApplication } from './register-application.js';
import { toRegisterImport, toRegisterRow } from './register-import.mapper.js';
import { RegisterPlanner } from './register-planner.js';

const ORDER = 'UPLOADED_AT';
const ROW_ORDER = 'LINE';

@Injectable()
export class RegisterImportService {
  constructor(
    private readonly imports: RegisterImportRepository,
    private readonly planner: RegisterPlanner,
    private readonly application: RegisterApplication,
    private readonly tasks: TaskService,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  /** Imports by uuid, whoever asks. */
  async readMany(ids: readonly string[]): Promise<Map<string, RegisterImport>> {
    return new Map([...(await this.imports.byIds(ids))].map(([id, row]) => [id, toRegisterImport(row)]));
  }

  /** The newest first. @throws InputInvalid with rule `cursor` */
  async list(args: PageArgs): Promise<RegisterImportConnection> {
    const [size, after] = [pageSize(args), args.after ?? null];
    const rows = await this.imports.page(
      after === null ? null : decodeCursor(ORDER, ['timestamptz', 'uuid'], after),
      size + 1,
    );
    const keys = new Map(rows.map(row => [row.id, [row.key, row.id]]));
    const key = ({ uuid }: RegisterImport) => keys.get(uuid) ?? [];
    return Object.assign(
      new RegisterImportConnection(),
      pageOf(rows.map(toRegisterImport), { size, after, order: ORDER, key }),
    );
  }

  /** The rows of an import in the order of the file. @throws NotFound; InputInvalid with rule `cursor` */
  async rows(args: RegisterRowsArgs): Promise<RegisterRowConnection> {
    const id = uuidOf('RegisterImport', args.importId, 'importId');
    if (!(await this.imports.byIds([id])).has(id)) throw new NotFound('RegisterImport', args.importId);
    const [size, after] = [pageSize(args), args.after ?? null];
    const order = `${ROW_ORDER} ${args.result ?? 'ALL'}`;
    const [line = '0'] = after === null ? [] : decodeCursor(order, ['integer'], after);
    const rows = await this.imports.linesPage(id, args.result ?? null, Number(line), size + 1);
    const page = pageOf(rows.map(toRegisterRow), { size, after, order, key: row => [row.line] });
    return Object.assign(new RegisterRowConnection(), page);
  }

  /** Reads a file and keeps its rows. @throws InputInvalid naming what is wrong with the file as a whole */
  upload(actor: Actor, input: UploadRegisterInput): Promise<RegisterImport> {
    const bytes = Buffer.from(input.contentBase64, 'base64');
    const { encoding, rows } = readFile(bytes, input.encoding ?? undefined);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const { fileName: file_name, source } = input;
    return this.unitOfWork.run(async () => {
      const uploaded_by = actingPerson(actor) ?? null;
      const id = await this.imports.insert({ file_name, sha256, encoding, source, uploaded_by }, rows);
      await this.record(actor, 'uploaded', id, { sha256, rows: rows.length });
      return this.reread(id);
    });
  }

  /** Holds every row against the register, and writes down what each would do. @throws NotFound, Stale, Refused */
  try(actor: Actor, args: RegisterImportArgs): Promise<RegisterImport> {
    return this.act(actor, args, 'TRY', async ({ id }) => {
      const plans = await this.planner.plan(await this.imports.lines(id));
      await this.imports.plan(id, plans);
      const { invalid } = (await this.imports.byIds([id])).get(id) ?? { invalid: 1 };
      const waits = { kind: 'REGISTER_IMPORT_CONFIRM', subjectType: 'RegisterImport', subjectId: id } as const;
      if (invalid === 0) await this.tasks.open({ ...waits, assignee: { role: 'OFFICER' }, dueOn: null });
      await this.record(actor, 'tried', id, { invalid });
    });
  }

  /**
   * Enters all rows. What the confirming officer saw is what is entered: when the register has changed since the dry run
   * so that a row would do something else, nothing is entered.
   * @throws NotFound; Stale when the import, or what it would do, is another by now; Refused with GuardFailed
   */
  confirm(actor: Actor, args: RegisterImportArgs): Promise<RegisterImport> {
    return this.act(actor, args, 'CONFIRM', async row => {
      const decisionId = await this.application.apply(actor, row);
      await this.imports.applied(row.id, actingPerson(actor) ?? null, decisionId);
      await this.tasks.closeAll(row.id);
      await this.record(actor, 'applied', row.id, { decision: decisionId });
    });
  }

  /** Throws an import away. @throws NotFound, Stale, Refused */
  discard(actor: Actor, args: RegisterImportArgs): Promise<RegisterImport> {
    return this.act(actor, args, 'DISCARD', async ({ id }) => {
      await this.imports.discarded(id);
      await this.tasks.closeAll(id);
      await this.record(actor, 'discarded', id, {});
    });
  }

  private act(
    actor: Actor,
    { id: asked, expectedVersion }: RegisterImportArgs,
    action: RegisterImportAction,
    effect: (row: RegisterImportRow) => Promise<void>,
  ): Promise<RegisterImport> {
    const id = uuidOf('RegisterImport', asked);
    return this.unitOfWork.run(async () => {
      const row = await this.imports.lock(id);
      if (!row) throw new NotFound('RegisterImport', asked);
      if (row.version !== expectedVersion) throw new Stale('The import');
      refuseIfBlocked(registerImportWorkflow.blocking(subjectOf(toRegisterImport(row)), action, actor));
      await effect(row);
      return this.reread(id);
    });
  }

  private async reread(id: string): Promise<RegisterImport> {
    const row = (await this.imports.byIds([id])).get(id);
    if (!row) throw new NotFound('RegisterImport', idOf('RegisterImport', id));
    return toRegisterImport(row);
  }

  private record(
    actor: Actor,
    what: string,
    subjectId: string,
    details: Record<string, string | number | null>,
  ): Promise<void> {
    const act = { action: `registerImport.${what}`, subjectType: 'RegisterImport', subjectId, details };
    return this.audit.record(actor, act);
  }
}

/** What the workflow looks at. */
export const subjectOf = ({ state, uploadedByUuid, counts }: RegisterImport) => ({
  state,
  uploadedBy: uploadedByUuid,
  invalidRows: counts.invalid,
});

function readFile(bytes: Buffer, asked: ReturnType<typeof detectEncoding>) {
  const at = (rule: string, message: string) => InputInvalid.at('input.contentBase64', rule, message);
  if (bytes.length > REGISTER_LIMITS.bytes) {
    throw at('maxLength', `A file has at most ${String(REGISTER_LIMITS.bytes)} bytes.`);
  }
  const encoding = asked ?? detectEncoding(bytes);
  const text = encoding && decodeAs(bytes, encoding);
  if (encoding === undefined || text === undefined) {
    throw at('encoding', 'These bytes are no text in UTF-8, UTF-16 or Windows-1251. Save the table as CSV UTF-8.');
  }
  const parsed = parseRegister(text);
  if (!parsed.ok) throw at(parsed.rule, parsed.message);
  return { encoding, rows: parsed.rows satisfies RegisterLine[] };
}
