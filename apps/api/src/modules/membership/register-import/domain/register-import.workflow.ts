/** The life of a register import, as a table. Who uploads does not confirm, and all rows are entered or none. */
import type { RegisterImportState } from '@kurultai/schema';
import { type Actor, actingPerson, holds } from '../../../../core/access/index.js';
import { Workflow } from '../../../../core/workflow/index.js';
import { IMPORT } from './grants.js';

/** What can be done to an import. */
export const REGISTER_IMPORT_ACTIONS = {
  TRY: 'Hold every row against the register, writing nothing: `tryRegisterImport`.',
  CONFIRM: 'Enter all rows: `confirmRegisterImport`.',
  DISCARD: 'Throw it away: `discardRegisterImport`.',
} as const;
export type RegisterImportAction = keyof typeof REGISTER_IMPORT_ACTIONS;

export interface RegisterImportSubject {
  readonly state: RegisterImportState;
  readonly uploadedBy: string | null;
  readonly invalidRows: number;
}

const officer = (actor: Actor) => holds(actor, IMPORT);

const secondPerson = {
  code: 'SECOND_PERSON',
  message: 'You uploaded it: another officer confirms.',
  holds: ({ uploadedBy }: RegisterImportSubject, actor: Actor) => actingPerson(actor) !== uploadedBy,
};
const noInvalidRow = {
  code: 'INVALID_ROWS',
  message: 'A row is invalid. Correct the file and upload it again.',
  holds: ({ invalidRows }: RegisterImportSubject) => invalidRows === 0,
};

export const registerImportWorkflow = new Workflow<
  RegisterImportState,
  RegisterImportAction,
  RegisterImportSubject,
  Actor
>([
  { from: ['UPLOADED', 'DRY_RUN'], action: 'TRY', to: 'DRY_RUN', who: officer },
  { from: ['DRY_RUN'], action: 'CONFIRM', to: 'APPLIED', who: officer, guards: [secondPerson, noInvalidRow] },
  { from: ['UPLOADED', 'DRY_RUN'], action: 'DISCARD', to: 'DISCARDED', who: officer },
]);
