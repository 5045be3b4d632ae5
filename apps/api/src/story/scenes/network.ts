/** The network as it was: 52 members with a vote, all fictitious, entered from a file by two officers. */
import type { MandateRole } from '@kurultai/schema';
import { appoint, type Representative } from '../people.js';
import { expectSame, type Play } from '../play.js';
import type { Secretariat } from '../secretariat.js';

export const MEMBERS = 52;

/** A member of the network, with those who were appointed to act for it. */
export interface Member {
  /** Public id. */
  readonly id: string;
  readonly number: string;
  readonly people: Map<MandateRole, Representative>;
}

const COUNTRIES = ['AT', 'CH', 'DE', 'ES', 'GR', 'HU', 'IE', 'NL', 'NO', 'PT', 'RO', 'UG'];
const ADMITTED = ['2018', '2019-11', '2020-02-14', '2021-05'];
const HEAD = 'external_id,name,language,country,category,admitted_on';

/** As an office would keep it: dates as precise as they are known. */
const register = (): string => {
  const rows = Array.from({ length: MEMBERS }, (_, index) => {
    const number = String(index + 1).padStart(2, '0');
    const [country = '', admitted = ''] = [COUNTRIES[index % COUNTRIES.length], ADMITTED[index % ADMITTED.length]];
    return `${number},Example Association ${number},en,${country},FULL,${admitted}`;
  });
  return [HEAD, ...rows, ''].join('\n');
};

interface Import {
  readonly registerImport: { readonly id: string; readonly version: number; readonly counts: object };
}
const IMPORT = 'registerImport { id version counts { create invalid } }';

export async function enterNetwork(play: Play, { officer, secondOfficer }: Secretariat): Promise<Member[]> {
  const { caller, narrator } = play;
  narrator.scene('An existing network');
  const file = {
    fileName: 'members.csv',
    contentBase64: Buffer.from(register()).toString('base64'),
    source: 'A fictitious register of members',
  };
  const uploaded = await caller.act<Import>(officer, 'uploadRegister', file, IMPORT);
  const tried = await caller.act<Import>(officer, 'tryRegisterImport', versioned(uploaded), IMPORT);
  expectSame('The dry run', tried.registerImport.counts, { create: MEMBERS, invalid: 0 });
  narrator.staged(officer.name, `uploads a register of ${String(MEMBERS)} members; the dry run finds no fault`);
  const alone = await caller.refused(officer, 'confirmRegisterImport', versioned(tried));
  narrator.staged(officer.name, `may not confirm it alone (${alone})`);
  await caller.act(secondOfficer, 'confirmRegisterImport', versioned(tried));
  narrator.staged(secondOfficer.name, `confirms it: ${String(MEMBERS)} members, all or nothing`);
  return membersOf(play, tried.registerImport.id, officer);
}

const versioned = ({ registerImport: { id, version } }: Import) => ({ id, expectedVersion: version });

async function membersOf({ caller }: Play, importId: string, officer: Representative): Promise<Member[]> {
  const query = `query ($id: ID!) { registerImportRows(importId: $id, first: 100) { nodes { organisation { id } } } }`;
  const { registerImportRows: rows } = await caller.ask<{
    registerImportRows: { nodes: { organisation: { id: string } }[] };
  }>(officer, query, { id: importId });
  return rows.nodes.map(({ organisation: { id } }, index) => {
    const number = String(index + 1).padStart(2, '0');
    return { id, number, people: new Map<MandateRole, Representative>() };
  });
}

/** Who acts for a member in a role; appointed by the secretariat when there is nobody yet. */
export async function personOf(
  { caller }: Play,
  { officer }: Secretariat,
  member: Member,
  role: 'HEAD' | 'LEGAL_SIGNATORY',
): Promise<Representative> {
  const known = member.people.get(role);
  if (known) return known;
  const name = `Example ${role === 'HEAD' ? 'Head' : 'Signatory'} ${member.number}`;
  const person = await appoint(caller, officer, member.id, name, [role]);
  member.people.set(role, person);
  return person;
}

/** How many members the network has on a day, as anybody may count them. */
export async function countMembers({ caller }: Play, asOf: string): Promise<number> {
  const query = `query ($asOf: CivilDay!) { memberships(asOf: $asOf, filter: { status: [ACTIVE] }) { totalCount } }`;
  const { memberships } = await caller.ask<{ memberships: { totalCount: number } }>(null, query, { asOf });
  return memberships.totalCount;
}
