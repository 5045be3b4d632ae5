// What each runtime is to do with the packed SDK: publish, read, refuse, query, sign and verify. Prints what came of it.
import { Kurultai, NotFoundError, StaleError } from '@kurultai/sdk';
import { query } from '@kurultai/sdk/query';
import { sign, verify, WebhookError } from '@kurultai/sdk/webhooks';

const [url, key] = globalThis.Deno?.args ?? process.argv.slice(2);
const k = new Kurultai({ url, key });
const externalId = `smoke:${crypto.randomUUID()}`;
const content = [{ language: 'en', title: 'A smoke test', body: 'It **works**.' }];
const { outcome, publication } = await k.publications.publish({ externalId, content });
const again = await k.publications.publish({ externalId, content });
const stale = await k.publications.publish({ externalId, content, expectedVersion: 99 }).catch(error => error);
const missing = await k.request('{ publication(id: "pub_00000000000000000000000000") { id } }').catch(error => error);
const { viewer } = await query(k, { viewer: { kind: true } });
const file = await k.resources.upload(new Blob([`%PDF-1.7\n${'x'.repeat(100)}`], { type: 'application/pdf' }), {
  name: 'evenings.pdf',
  visibility: 'PUBLIC',
  onProgress: () => undefined,
});
let listed = 0;
for await (const one of k.publications.list({ first: 1 })) if (one.id === publication.id) listed++;
const secret = `whsec_${btoa('a secret of twenty-four.')}`;
const sent = await sign({ type: 'publication.published', data: { publication: 'pub_1', organisation: null } }, secret);
const event = await verify(sent.body, new Headers(sent.headers), secret);
const forged = await verify(`${sent.body} `, sent.headers, secret).catch(error => error);
console.log(
  JSON.stringify({
    outcomes: [outcome, again.outcome],
    stale: StaleError.is(stale),
    missing: missing === undefined || NotFoundError.is(missing) || missing.publication === null || 'code' in missing,
    viewer: viewer.kind,
    file: file.id.startsWith('file_'),
    listed,
    event: event.type,
    forged: WebhookError.is(forged),
  }),
);
