/** Makes visa letters known: as nodes, and to the readiness of a summit. */
import { Injectable } from '@nestjs/common';
import { NodeRegistry } from '../../../core/graphql/index.js';
import { ReadinessRegistry } from '../readiness/readiness-registry.js';
import { VisaLetterLoader } from './visa-letter.loader.js';
import { VisaReadiness } from './visa-readiness.js';

@Injectable()
export class VisaRegistration {
  constructor(nodes: NodeRegistry, loader: VisaLetterLoader, readiness: ReadinessRegistry, check: VisaReadiness) {
    nodes.register('VisaLetter', (context, uuid) => loader.load(context, uuid));
    readiness.register(check);
  }
}
