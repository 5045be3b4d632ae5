/** What the mutations of applications answer. */
import type { Type } from '@nestjs/common';
import { Field, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../../../core/graphql/index.js';
import { GuardFailed } from '../../../../core/workflow/index.js';
import { Application } from './application.model.js';
import { OpenApplicationExists } from './application.refusals.js';

/** A success that shows the application as it is after the act. */
export interface ApplicationSuccess {
  application: Application;
}

/**
 * The success type of a mutation that answers with the application.
 * @param name the mutation's name in capitals, `SubmitApplication`
 */
export function applicationSuccess(name: string, description: string): Type<ApplicationSuccess> {
  @ObjectType(`${name}Success`, { description })
  class Success implements ApplicationSuccess {
    @Field(() => Application, { description: 'The application as it is now.' })
    application!: Application;
  }
  // The union tells its members apart by the name of their class.
  Object.defineProperty(Success, 'name', { value: `${name}Success` });
  return Success;
}

/** The success and the union of a mutation that may only be refused by its guards. */
export function applicationResult(
  name: string,
  description: string,
  refusals: readonly Type<object>[] = [GuardFailed],
): { readonly Success: Type<ApplicationSuccess>; readonly Result: object } {
  const Success = applicationSuccess(name, description);
  return { Success, Result: resultUnion(name, Success, refusals) };
}

export const Started = applicationResult('StartApplication', 'The application is started.', [
  OpenApplicationExists,
  GuardFailed,
]);
export const Edited = applicationResult('EditApplication', 'The draft is written.');
export const Submitted = applicationResult('SubmitApplication', 'The application is handed in.');
export const Insisted = applicationResult('InsistOnApplication', 'The applicant insists on a vote.');
export const Withdrawn = applicationResult('WithdrawApplication', 'The application is taken back.');
export const Checked = applicationResult('AcceptFormalCheck', 'The application is formally complete.');
export const Circulated = applicationResult('CirculateApplication', 'The documents are circulated.');
export const Resumed = applicationResult('ResumeApplication', 'The case is taken up again.');
export const Reopened = applicationResult('ReopenApplication', 'The case is open again.');
export const DuesConfirmed = applicationResult('ConfirmFirstDues', 'The applicant is a member now.');
