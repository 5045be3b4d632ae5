/** Makes the data set, once: the statements in order, each told with the time that it took. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/sources.mjs';
import { PEER_FUNCTIONS } from '../peers/functions.sql.mjs';
import { KIND } from './identity.mjs';
import { ORGANISATIONS } from './organisations.sql.mjs';
import { PUBLICATIONS } from './publications.sql.mjs';
import { RESOURCES } from './resources.sql.mjs';
import { SUMMITS } from './summits.sql.mjs';
import { keysOf } from './words.mjs';

const kinds = Object.entries(KIND)
  .map(([name, number]) => `when '${name}' then ${String(number)}`)
  .join(' ');

const HELPERS = `
  create schema if not exists bench_load;
  create table if not exists bench_load.made (fingerprint text primary key);
  create or replace function bench_load.id(kind text, number bigint) returns uuid language sql immutable parallel safe as $$
    select (lpad(to_hex(case kind ${kinds} end), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid $$`;

/** What the data set depends on: a change of any of it makes the data set anew. */
export function fingerprintOf(size) {
  const hash = createHash('sha256').update(JSON.stringify(size));
  for (const folder of ['bench/data', 'apps/api/src/migrations']) {
    for (const file of readdirSync(join(root, folder)).sort()) hash.update(readFileSync(join(root, folder, file)));
  }
  return hash.digest('hex');
}

/** @returns the fingerprint of the data set that the database holds, or undefined */
export async function madeFrom(client) {
  const { rows } = await client.query(`select to_regclass('bench_load.made') is not null as known`);
  if (!rows[0].known) return undefined;
  return (await client.query('select fingerprint from bench_load.made')).rows[0]?.fingerprint;
}

/** Fills a migrated, empty database. @param client as the owner of the tables */
export async function load(client, size, say) {
  await client.query(HELPERS);
  const steps = [...ORGANISATIONS(size), ...RESOURCES(size), ...PUBLICATIONS(size), ...SUMMITS(size)];
  for (const [index, { title, text, values }] of steps.entries()) {
    const begun = Date.now();
    const { rowCount } = await client.query(text, values);
    say(
      `  ${String(index + 1)} of ${String(steps.length)}: ${title}, ${String(rowCount)} rows in ${((Date.now() - begun) / 1000).toFixed(1)} s`,
    );
  }
  await checkKeys(client);
  say('  looking at it (vacuum analyze)');
  await client.query('vacuum analyze');
  await client.query('insert into bench_load.made values ($1)', [fingerprintOf(size)]);
}

/** What the peers call; made anew in each run, as it is no part of the data. */
export async function makePeerFunctions(client) {
  await client.query(PEER_FUNCTIONS);
}

/** The service makes the keys of a name in JavaScript; the statements put them together from those of the words. */
async function checkKeys(client) {
  const { rows } = await client.query('select text, folded, sound from organisation_name order by id limit 2000');
  for (const { text, folded, sound } of rows) {
    const wanted = keysOf(text);
    if (wanted.folded !== folded || wanted.sound !== sound) {
      throw new Error(
        `The keys of "${text}" are ${JSON.stringify({ folded, sound })}, and must be ${JSON.stringify(wanted)}.`,
      );
    }
  }
}

/** Takes away what earlier runs have written, so that each run begins with the same rows. */
export async function forgetWrites(client) {
  // Ledgers refuse to forget; the owner of a database of measurements may ask them to look away.
  await client.query(`
    begin;
    set local session_replication_role = replica;
    create temporary table written on commit drop as select id from publication where external_id like 'bench-%';
    delete from publication_text where publication_id in (select id from written);
    delete from publication_topic where publication_id in (select id from written);
    delete from publication_revision where publication_id in (select id from written);
    delete from publication where id in (select id from written);
    truncate audit_event, audit_unsealed, audit_seal, outbox_event, idempotency_record, network_activity, ballot_receipt, ballot_vote;
    commit`);
  await client.query('vacuum analyze publication, publication_text, publication_topic, publication_revision');
}
