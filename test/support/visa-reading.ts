/** How tests look at visa letters: as those whom they concern, at the PDF, and into the database. */
import { uuidOf } from '../../apps/api/src/core/ids/index.js';
import type { CastName } from './cast.js';
import { readPdf } from './pdf-text.js';
import { PASSPORT, type VisaBench } from './visa-bench.js';

const READ = `query ($id: ID!) { visaLetter(id: $id) {
  number state participant consulate pdfSha256 purgeOn purgedAt endReason outcome outcomeOn replacesId version
  event { type summitId startsOn endsOn title(languages: ["ru"]) { text } place { text } }
} }`;
export type Letter = Record<string, string | null> & { version: number };

/** What must stand nowhere as plain text. */
export const EVERYTHING = [PASSPORT.name, PASSPORT.number, PASSPORT.birthDate, PASSPORT.expiresOn];

/** @param bench is asked for when it is there */
export function visaReading(bench: () => VisaBench) {
  const read = async (id: string, caller: CastName = 'officer'): Promise<Letter> =>
    (await bench().as<{ visaLetter: Letter }>(caller, READ, { id })).data?.visaLetter as Letter;
  const verify = async (code: string) =>
    (
      await bench().as<{ verifyVisaLetter: Record<string, unknown> | null }>(
        undefined,
        'query ($code: String!) { verifyVisaLetter(code: $code) { status replaced initials event { text } startsOn endsOn } }',
        { code },
      )
    ).data?.verifyVisaLetter;
  async function addressOf(id: string, caller: CastName = 'memberEditor'): Promise<string> {
    const { data } = await bench().as<{ result: { url: string } }>(
      caller,
      'mutation ($id: ID!) { result: requestVisaLetterDownload(id: $id) { ... on RequestVisaLetterDownloadSuccess { url } } }',
      { id },
    );
    return (data?.result.url ?? '').replace('https://network.example', bench().url);
  }
  const fetchPdf = async (id: string) => Buffer.from(await (await fetch(await addressOf(id))).arrayBuffer());
  const auditOf = async (id: string, action: string) =>
    bench().query<{ actor_kind: string; details: object }>(
      `select actor_kind, details from audit_event where subject_id = '${uuidOf('VisaLetter', id)}' and action = '${action}'`,
    );
  /** The tables in which one of the texts stands, as text or as bytes. */
  async function tablesWith(...texts: string[]): Promise<string[]> {
    const tables = await bench().query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'graphile_worker')`,
    );
    const patterns = texts
      .flatMap(text => [text, Buffer.from(text, 'utf8').toString('hex')])
      .map(text => `'%${text}%'`);
    const looked = tables.map(
      ({ name }) =>
        `select '${name}' as name where exists (select from ${name} t where t::text like any (array[${patterns.join()}]))`,
    );
    return (await bench().query<{ name: string }>(looked.join(' union all '))).map(({ name }) => name);
  }
  return { read, verify, addressOf, fetchPdf, auditOf, tablesWith };
}

/** The verification code that is printed on a letter. */
export const codeIn = (pdf: Buffer): string =>
  /([0-9A-Z]{4}-){7}[0-9A-Z]{4}/u.exec(readPdf(pdf).pages[0] ?? '')?.[0] ?? '';
