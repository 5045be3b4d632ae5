/**
 * State machines as data: a table of transitions with guards, and one engine that answers both "may this happen now" and
 * "what could happen, and what blocks the rest". Tables stand in the modules' `domain/` folders.
 */
import { describeGuard, type BlockingGuard } from './blocking-guard.js';

/** One row of a table. `Subject` is what the guards look at; `Who` is how the table names its actors. */
export interface Transition<State extends string, Action extends string, Subject, Who> {
  readonly from: readonly State[];
  readonly action: Action;
  readonly to: State;
  /** Whether the actor may do this at all. An action that nobody like the actor may do is not listed to it. */
  readonly who: (who: Who, subject: Subject) => boolean;
  readonly guards?: readonly Guard<Subject, Who>[];
}

/** A condition. @returns undefined when it holds */
export interface Guard<Subject, Who> {
  readonly code: string;
  /** What is in the way when it does not hold, in plain English. */
  readonly message: string;
  /** What is in the way, by public ids; the first of them are added to the message. */
  readonly names?: (subject: Subject) => readonly string[];
  readonly holds: (subject: Subject, who: Who) => boolean;
}

/** What an actor may or may not do to an object now. */
export interface ActionState<Action extends string> {
  readonly action: Action;
  readonly allowed: boolean;
  readonly blockingGuards: readonly BlockingGuard[];
}

export class Workflow<State extends string, Action extends string, Subject extends { state: State }, Who> {
  constructor(readonly transitions: readonly Transition<State, Action, Subject, Who>[]) {}

  /** Every action that the table knows for this actor, with what blocks it in the subject's state. */
  availableActions(subject: Subject, who: Who): ActionState<Action>[] {
    const actions = [...new Set(this.transitions.map(({ action }) => action))];
    return actions
      .filter(action => this.transitions.some(row => row.action === action && row.who(who, subject)))
      .map(action => {
        const blockingGuards = this.blocking(subject, action, who);
        return { action, allowed: blockingGuards.length === 0, blockingGuards };
      });
  }

  /** What blocks an action; empty when it may happen. */
  blocking(subject: Subject, action: Action, who: Who): BlockingGuard[] {
    const rows = this.transitions.filter(row => row.action === action && row.from.includes(subject.state));
    if (rows.length === 0) return [describeGuard('WRONG_STATE', `This cannot be done in the state ${subject.state}.`)];
    const own = rows.filter(row => row.who(who, subject));
    if (own.length === 0) return [describeGuard('NOT_YOURS_TO_DO', 'You may not do this.')];
    const blocked = own.map(row =>
      (row.guards ?? [])
        .filter(guard => !guard.holds(subject, who))
        .map(({ code, message, names }) =>
          describeGuard(code, names ? `${message} ${listed(names(subject))}` : message),
        ),
    );
    // Several rows for one action are alternatives: one that is free is enough.
    return blocked.find(guards => guards.length === 0) ?? blocked[0] ?? [];
  }

  /** The state after an action that nothing blocks. @throws Error when it is blocked: ask `blocking` first */
  next(subject: Subject, action: Action, who: Who): State {
    const row = this.transitions.find(
      ({ action: name, from, who: may, guards = [] }) =>
        name === action &&
        from.includes(subject.state) &&
        may(who, subject) &&
        guards.every(guard => guard.holds(subject, who)),
    );
    if (!row) throw new Error(`${action} is blocked in ${subject.state}.`);
    return row.to;
  }
}

const LISTED = 20;
const listed = (names: readonly string[]): string =>
  names.length > LISTED
    ? `${names.slice(0, LISTED).join(', ')} and ${String(names.length - LISTED)} more.`
    : `${names.join(', ')}.`;
