/** Holds every row of an import against the register. Reads only, so that dry run and confirmation ask the same question. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../core/clock/index.js';
import { foldText } from '../../../core/text/index.js';
import { effectiveEntries } from '../domain/derivation.js';
import { LedgerRepository } from '../ledger/ledger.repository.js';
import type { RegisterContent } from './domain/parse-register.js';
import { type KnownOrganisation, planRow, type RowPlan } from './domain/plan-row.js';
import { readRow, type RegisterRow, type RowViolation } from './domain/read-row.js';
import { RegisterKnowledgeRepository } from './persistence/register-knowledge.repository.js';

/** A row with what it would do. `row` is missing where the row cannot be read. */
export interface PlannedLine extends RowPlan {
  readonly line: number;
  readonly row?: RegisterRow;
}

interface Readable {
  readonly line: number;
  readonly row: RegisterRow;
}

@Injectable()
export class RegisterPlanner {
  constructor(
    private readonly knowledge: RegisterKnowledgeRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** The plan of every row, in the order of the lines. A constant number of statements. */
  async plan(lines: readonly { line: number; content: RegisterContent }[]): Promise<PlannedLine[]> {
    const read = lines.map(({ line, content }) => ({ line, read: readRow(content, this.clock.today()) }));
    const readable = read.flatMap(({ line, read: row }) => (isRow(row) ? [{ line, row }] : []));
    const planned = new Map((await this.planReadable(readable)).map(one => [one.line, one]));
    return read.map(({ line, read: row }) => planned.get(line) ?? unreadable(line, isRow(row) ? [] : row));
  }

  private async planReadable(lines: readonly Readable[]): Promise<PlannedLine[]> {
    const rows = lines.map(({ row }) => row);
    const byName = await this.knowledge.byName(rows);
    const byId = await this.knowledge.byIds(rows.flatMap(idOf));
    const byNumber = await this.knowledge.byNumbers(
      rows.flatMap(({ externalId }) => (externalId === null ? [] : [externalId])),
    );
    const memberships = await this.memberships([...byName.flat(), ...byId.values(), ...byNumber.values()]);
    const plans = lines.map(({ line, row }, index) => {
      const [id] = idOf(row);
      return {
        line,
        row,
        ...planRow(row, {
          byNumber: (row.externalId !== null && byNumber.get(row.externalId)) || null,
          byId: id === undefined ? undefined : (byId.get(id) ?? null),
          byName: byName[index] ?? [],
          membershipOf: organisation => ({ entries: memberships.get(organisation) ?? [] }),
        }),
      };
    });
    return refuseRepeated(plans);
  }

  private async memberships(organisations: readonly KnownOrganisation[]) {
    const events = await this.ledger.eventsOf([...new Set(organisations.map(({ id }) => id))]);
    const now = this.clock.now();
    return new Map([...events].map(([id, entries]) => [id, effectiveEntries(entries, now)]));
  }
}

/** Two rows of one file never mean one organisation. */
function refuseRepeated(plans: readonly (PlannedLine & Readable)[]): PlannedLine[] {
  const seen = new Map<string, number>();
  return plans.map(plan => {
    const { line, row } = plan;
    const keys = [
      ...(plan.organisationId === null ? [] : [`id ${plan.organisationId}`]),
      ...(row.externalId === null ? [] : [`number ${row.externalId}`]),
      ...(plan.result === 'CREATE' ? [`name ${row.country ?? ''} ${foldText(row.name)}`] : []),
    ];
    const first = keys.map(key => seen.get(key)).find(known => known !== undefined);
    for (const key of keys) if (!seen.has(key)) seen.set(key, line);
    if (first === undefined) return plan;
    const message = `Line ${String(first)} means the same organisation.`;
    return { ...unreadable(line, [{ column: 'name', rule: 'rowTwice', message }]), row };
  });
}

const isRow = (read: RegisterRow | RowViolation[]): read is RegisterRow => !Array.isArray(read);

const idOf = ({ organisation }: RegisterRow): string[] =>
  organisation === null || organisation === 'new' ? [] : [organisation];

const unreadable = (line: number, violations: readonly RowViolation[]): PlannedLine => ({
  line,
  result: 'INVALID',
  organisationId: null,
  violations,
});
