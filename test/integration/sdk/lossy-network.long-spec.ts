/** Ten thousand publications through the SDK, while 30 of a hundred answers are lost. */
import { describeLossyNetwork } from './lossy-network.js';

describeLossyNetwork(10_000, 3600);
