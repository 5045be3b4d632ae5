/** Who may call the root fields of the module resource. */
import { byId, EVERYBODY, nobodys, type Row } from './row.js';

const [PROGRAMME, RESOURCE] = [nobodys('prog'), nobodys('res')];

export const QUERIES: Readonly<Record<string, Row>> = {
  programme: { sample: byId('programme', PROGRAMME), letIn: EVERYBODY },
  resource: { sample: byId('resource', RESOURCE), letIn: EVERYBODY },
};

export const MUTATIONS: Readonly<Record<string, Row>> = {};
