/** The file service as a process that a test can kill. Arguments: owner's and app's database address, data folder. Prints its address. */
import { SystemClock } from '../../apps/api/src/core/clock/index.js';
import { startFileService } from './file-service.js';

const [ownerUrl = '', appUrl = '', folder = ''] = process.argv.slice(2);
const { url } = await startFileService({ ownerUrl, appUrl }, folder, new SystemClock());
process.stdout.write(`${url}\n`);
