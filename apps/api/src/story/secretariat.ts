/** The secretariat of the story: made by its command, as an operator does, with three persons and one from outside. */
import { createSecretariat } from '../commands/create-secretariat.command.js';
import { type Person, StoryStopped } from './caller.js';
import { accept, appoint, newPerson, type Representative } from './people.js';
import type { Play } from './play.js';

export interface Secretariat {
  /** Public id. */
  readonly id: string;
  readonly admin: Person;
  readonly officer: Representative;
  /** Confirms what the first officer entered; also sits on the board. */
  readonly secondOfficer: Representative;
  readonly board: Representative;
  /** From outside: belongs to no organisation of the network. */
  readonly returningOfficer: Representative;
}

export async function makeSecretariat({ stage, caller }: Play): Promise<Secretariat> {
  const admin = newPerson('Example Admin');
  const printed: string[] = [];
  await createSecretariat.run(
    { values: { email: admin.email, name: admin.name, 'organisation-name': 'Parents International' }, words: [] },
    { environment: stage.environment, print: line => printed.push(line), tell: () => undefined },
  );
  const code = /kur_in_\S+/u.exec(printed.join('\n'))?.[0];
  if (code === undefined) throw new StoryStopped('secretariat:create printed no code.');
  const id = await accept(caller, code, admin);
  return {
    ...{ id, admin },
    officer: await appoint(caller, admin, id, 'Example Officer One', ['OFFICER']),
    secondOfficer: await appoint(caller, admin, id, 'Example Officer Two', ['OFFICER']),
    board: await appoint(caller, admin, id, 'Example Board Member', ['BOARD']),
    returningOfficer: await appoint(caller, admin, id, 'Example Returning Officer', ['RETURNING_OFFICER']),
  };
}
