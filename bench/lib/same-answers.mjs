/** Before anything is measured: for the same inputs all servers must say the same. */
import { isDeepStrictEqual } from 'node:util';
import { randomFrom } from './random.mjs';
import { ask } from './servers.mjs';

const INPUTS = 20;

/** @throws with the first difference */
export async function checkSameAnswers(servers, operations, data) {
  for (const operation of operations) {
    const random = randomFrom(7);
    let saidSomething = false;
    for (let turn = 0; turn < INPUTS; turn += 1) {
      const answers = [];
      for (const server of servers) {
        if (!server.request(operation, operation.draw(random, data, turn))) continue;
        answers.push({ server, answer: undefined });
      }
      // An act is another one for each server; a reading is the same for all.
      const input = operation.draw(random, data, turn * servers.length);
      for (const [place, entry] of answers.entries()) {
        const own = operation.writes ? operation.draw(random, data, turn * servers.length + place) : input;
        entry.answer = operation[entry.server.name].answer(await ask(entry.server, operation, own), own);
      }
      const [first, ...others] = answers;
      saidSomething ||= JSON.stringify(first.answer).length > 40 || Boolean(operation.writes);
      for (const { server, answer } of others) {
        if (isDeepStrictEqual(answer, first.answer)) continue;
        throw new Error(
          `${operation.title}: ${server.title} and ${first.server.title} do not say the same for ${JSON.stringify(input)}.\n` +
            `${server.title}: ${JSON.stringify(answer).slice(0, 3000)}\n${first.server.title}: ${JSON.stringify(first.answer).slice(0, 3000)}`,
        );
      }
    }
    if (!saidSomething) throw new Error(`${operation.title}: the answers are empty.`);
  }
}
