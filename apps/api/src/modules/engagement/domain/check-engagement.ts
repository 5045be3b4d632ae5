/** Checks what the shape of an engagement does not say. */
import { checkPartialDateRange, parsePartialDate, type PartialDate } from '../../../core/civil-date/index.js';
import { InputInvalid } from '../../../core/errors/index.js';
import { isTimeZone } from '../../../core/zone/index.js';
import { checkLanguages, checkOrigin } from '../../organisation/index.js';
import type { RecordEngagementInput } from '../contract/engagement.inputs.js';

/** @throws InputInvalid with rule `dateOrder`, `timeZone`, `attendance`, `endReason`, `sourceNeeded`, `languageOnce` or `provenance` */
export function checkEngagement(input: RecordEngagementInput, production: boolean): void {
  const refuse = (field: string, rule: string, message: string): never => {
    throw InputInvalid.at(`input.${field}`, rule, message);
  };
  const [from, to] = [dateOf(input.startsOn), dateOf(input.endsOn)];
  const range = checkPartialDateRange({ ...(from && { from }), ...(to && { to }) });
  if (!range.ok) refuse('endsOn', 'dateOrder', range.message);
  if (input.zone != null && !isTimeZone(input.zone)) refuse('zone', 'timeZone', 'This is no IANA time zone.');
  if ((input.attendance == null) !== (input.attendanceQualifier == null)) {
    refuse('attendanceQualifier', 'attendance', 'Give a number of people and how exactly it is known, or neither.');
  }
  const ended = input.state === 'CANCELLED' || input.state === 'POSTPONED';
  if (ended !== (input.endReason != null)) {
    refuse('endReason', 'endReason', 'What was called off or put off has a reason, and nothing else has.');
  }
  checkOrigin(input, production);
  const texts = { title: input.title, summary: input.summary ?? [], outcome: input.outcome ?? [] };
  for (const [field, list] of Object.entries(texts)) checkLanguages(field, list);
}

/** @throws InputInvalid with rule `meeting` for one that the engagement does not have */
export function checkMeeting(meeting: number | null | undefined, { length }: readonly unknown[]): void {
  if (meeting != null && meeting > length) {
    throw InputInvalid.at('input.meeting', 'meeting', 'The engagement has no such meeting.');
  }
}

/** The scalar has checked its form. */
function dateOf(text: string | null | undefined): PartialDate | undefined {
  const parsed = text == null ? undefined : parsePartialDate(text);
  return parsed?.ok ? parsed.date : undefined;
}
