/** Proxies as the schema shows them, and as their table looks at them. */
import { idOf } from '../../core/ids/index.js';
import { Proxy } from './contract/proxy.model.js';
import { proxyDeadline, type ProxySubject } from './domain/proxy.workflow.js';
import type { ProxyRow } from './persistence/proxy.repository.js';

export function toProxy(row: ProxyRow, now: Date): Proxy {
  const subject = subjectOf(row, now);
  return Object.assign(new Proxy(), {
    id: idOf('Proxy', row.id),
    state: subject.state,
    summitId: idOf('Summit', row.summit_id),
    givenAt: row.given_at,
    revokedAt: row.revoked_at,
    deadline: subject.deadline,
    giverUuid: row.giver_id,
    holderUuid: row.holder_id,
    subject,
  });
}

export function subjectOf(row: ProxyRow, now: Date): ProxySubject {
  const deadline = row.rules?.proxies.deadline;
  return {
    state: row.revoked_at === null ? 'GIVEN' : 'REVOKED',
    giverId: row.giver_id,
    now,
    deadline: deadline ? proxyDeadline(row.first_day, row.zone, deadline) : null,
  };
}
