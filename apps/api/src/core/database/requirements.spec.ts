import { describe, expect, it } from '@jest/globals';
import { problemOf } from './requirements.js';

const SERVER = {
  version: 150_004,
  versionText: '15.4',
  database: 'kurultai',
  user: 'owner',
  encoding: 'UTF8',
  mayCreateSchema: true,
  mayCreateTables: true,
};

describe('a database server', () => {
  it('fits from PostgreSQL 15 on', () => {
    expect(problemOf(SERVER)).toBeUndefined();
    expect(problemOf({ ...SERVER, version: 150_000 })).toBeUndefined();
    expect(problemOf({ ...SERVER, version: 190_001 })).toBeUndefined();
  });

  it.each([
    [{ version: 140_012, versionText: '14.12' }, 'PostgreSQL 14.12 is too old: Kurultai needs 15 or later.'],
    [{ encoding: 'SQL_ASCII' }, 'has the encoding SQL_ASCII'],
    [{ mayCreateSchema: false }, 'grant create on database "kurultai" to "owner";'],
    [{ mayCreateTables: false }, 'grant create on schema public to "owner";'],
  ])('that lacks something (%j) is named with what to do', (lack, words) => {
    expect(problemOf({ ...SERVER, ...lack })).toContain(words);
  });
});
