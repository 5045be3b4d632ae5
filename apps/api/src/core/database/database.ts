/**
 * The one way to the database: prepared SQL statements, rows straight to models. Inside a unit of work a read sees what
 * the unit has written; a write outside of one throws.
 */
import { Injectable } from '@nestjs/common';
import pg from 'pg';
import { byOnePlan } from './one-plan.js';
import { insertStatement, reviseStatement, type Statement } from './statement.js';
import { UnitOfWork } from './unit-of-work.js';

/** What a column can be given. Objects become JSON. */
export type ColumnValue = string | number | boolean | Date | Buffer | null | readonly string[] | object;

@Injectable()
export class Database {
  constructor(
    private readonly pool: pg.Pool,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** All rows of a reading statement. @param values its `$1`, `$2` … */
  async all<Row>({ name, text, plannedOnce }: Statement<Row>, values: readonly unknown[] = []): Promise<Row[]> {
    const connection = this.unitOfWork.client ?? this.pool;
    const query = { name, text, values: [...values] };
    const { rows } = plannedOnce ? await byOnePlan(connection, query) : await connection.query(query);
    return rows as Row[];
  }

  /** The first row of a reading statement, if any. */
  async first<Row>(wanted: Statement<Row>, values: readonly unknown[] = []): Promise<Row | undefined> {
    return (await this.all(wanted, values))[0];
  }

  /** Runs a writing statement. @returns the rows it returns @throws Error outside a unit of work */
  async write<Row>({ name, text }: Statement<Row>, values: readonly unknown[] = []): Promise<Row[]> {
    const client = this.unitOfWork.client;
    if (!client) throw new Error('Writing outside a unit of work: call unitOfWork.run(…).');
    const { rows } = await client.query({ name, text, values: [...values] });
    return rows as Row[];
  }

  /** Inserts one row. Columns left undefined take their default. @throws Error outside a unit of work */
  async insert(table: string, row: Readonly<Record<string, ColumnValue | undefined>>): Promise<void> {
    const given = Object.entries(row).filter(([, value]) => value !== undefined);
    const columns = given.map(([column]) => column);
    await this.write(
      insertStatement(table, columns),
      given.map(([, value]) => value),
    );
  }

  /**
   * Changes columns of one row and counts its `version` up. Columns left undefined stay.
   * @throws Error outside a unit of work
   */
  async revise(table: string, id: string, changes: Readonly<Record<string, ColumnValue | undefined>>): Promise<void> {
    const given = Object.entries(changes).filter(([, value]) => value !== undefined);
    const columns = given.map(([column]) => column);
    await this.write(reviseStatement(table, columns), [id, ...given.map(([, value]) => value)]);
  }
}
