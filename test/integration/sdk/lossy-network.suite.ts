/** As many as fit into every run of the tests; `lossy-network.long-spec.ts` sends 10 000. */
import { describeLossyNetwork } from './lossy-network.js';

describeLossyNetwork(40, 120);
