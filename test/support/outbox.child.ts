/** A process that commits an event and delivers it, to be killed on the way. Arguments: connections, address, events. */
import 'reflect-metadata';
import { UnitOfWork } from '../../apps/api/src/core/database/index.js';
import { Outbox } from '../../apps/api/src/core/jobs/index.js';
import { startCore } from './core-service.js';
import { TEST_EVENT, testData } from './test-event.js';
import { sendTo } from './web-subscriber.js';

const [connections = '{}', url = '', count = '0'] = process.argv.slice(2);
const core = await startCore(JSON.parse(connections) as { ownerUrl: string; appUrl: string });
const outbox = core.get(Outbox);
outbox.subscribe(event => sendTo(url, event));
await core.get(UnitOfWork).run(async () => {
  for (let number = 1; number <= Number(count); number += 1) await outbox.add(TEST_EVENT, 'test_1', testData(number));
});
