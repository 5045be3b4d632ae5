/** What every caller is told that it may do with a publication, held to its word in every state, and in every place in the stream. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { uuidOf } from '../../../apps/api/src/core/ids/index.js';
import { type ActionWalk, walkState } from '../../support/action-walk.js';
import { type CallerName, type Callers, makeCallers } from '../../support/callers.js';
import { createCast } from '../../support/cast.js';
import { ask } from '../../support/embedded-folders.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

const CONTENT = [{ language: 'en', title: 'A title', body: 'Text.' }];
const NOTE = [{ language: 'en', text: 'It was wrong.' }];

export function walkPublications(walkers: readonly CallerName[]): void {
  describe('the actions of publications', () => {
    let network: TestApp;
    let callers: Callers;
    let number = 0;
    beforeAll(async () => {
      network = await startTestApp();
      callers = await makeCallers(network, await createCast(network));
    }, 60_000);
    afterAll(() => network.close());

    async function act(caller: CallerName, field: string, type: string, input: object): Promise<string> {
      const query = `mutation ($input: ${type}!) { result: ${field}(input: $input) {
        ... on ${field.charAt(0).toUpperCase()}${field.slice(1)}Success { publication { id } } } }`;
      const answer = await callers.ask<{ result: { publication?: { id: string } } }>(caller, query, { input });
      const id = answer.data?.result.publication?.id;
      if (id === undefined) throw new Error(JSON.stringify(answer));
      return id;
    }
    const externalId = (): string => `walk ${String((number += 1))}`;
    const published = () =>
      act('memberEditor', 'publish', 'PublishInput', { externalId: externalId(), content: CONTENT });
    const draft = (more: object = {}) =>
      act('memberEditor', 'saveDraft', 'SaveDraftInput', { externalId: externalId(), content: CONTENT, ...more });
    /** Publishes, and puts it at a place of the stream where only another rule set would put it. */
    async function placed(state: string, status = 'PUBLISHED'): Promise<string> {
      const id = await published();
      const uuid = uuidOf('Publication', id);
      await ask(
        network.database.ownerUrl,
        `update publication set stream_state = '${state}', stream_included_at = null, status = '${status}' where id = '${uuid}'`,
      );
      return id;
    }
    /** As `publish` finds it again; expecting a version, so that who is somebody else makes no publication of its own. */
    async function sentAgain(id: string): Promise<object> {
      const rows = await ask<{ external_id: string; version: number }>(
        network.database.ownerUrl,
        `select external_id, version from publication where id = '${uuidOf('Publication', id)}'`,
      );
      return {
        externalId: rows[0]?.external_id,
        expectedVersion: rows[0]?.version,
        content: [{ ...CONTENT[0], body: `Text ${externalId()}.` }],
      };
    }

    const walk: ActionWalk = {
      type: 'Publication',
      states: {
        DRAFT: draft,
        'DRAFT with a time': () => draft({ scheduledFor: '2030-01-01T10:00:00Z' }),
        INCLUDED: published,
        NONE: () => placed('NONE'),
        IN_REVIEW: () => placed('IN_REVIEW'),
        DECLINED: () => placed('DECLINED'),
        REMOVED: () => placed('REMOVED'),
        CORRECTED: async () => {
          const id = await published();
          return act('memberEditor', 'correctPublication', 'CorrectPublicationInput', {
            id,
            content: CONTENT,
            note: NOTE,
          });
        },
        RETRACTED: async () => {
          const id = await published();
          return act('memberEditor', 'retractPublication', 'RetractPublicationInput', { id, reason: NOTE });
        },
      },
      actions: {
        UPDATE: {
          call: 'publish(input: $input)',
          takes: '$input: PublishInput!',
          variables: async id => ({ input: await sentAgain(id) }),
        },
        SAVE_DRAFT: {
          call: 'saveDraft(input: $input)',
          takes: '$input: SaveDraftInput!',
          variables: id => ({ input: { id, content: [{ ...CONTENT[0], body: externalId() }] } }),
        },
        SCHEDULE: {
          call: 'scheduleDraft(input: $input)',
          takes: '$input: ScheduleDraftInput!',
          variables: id => ({ input: { id, scheduledFor: '2031-01-01T10:00:00Z' } }),
        },
        UNSCHEDULE: {
          call: 'scheduleDraft(input: $input)',
          takes: '$input: ScheduleDraftInput!',
          variables: id => ({ input: { id } }),
        },
        PUBLISH: {
          call: 'publishDraft(input: $input)',
          takes: '$input: PublicationActInput!',
          variables: id => ({ input: { id } }),
        },
        CORRECT: {
          call: 'correctPublication(input: $input)',
          takes: '$input: CorrectPublicationInput!',
          variables: id => ({ input: { id, content: CONTENT, note: NOTE } }),
        },
        RETRACT: {
          call: 'retractPublication(input: $input)',
          takes: '$input: RetractPublicationInput!',
          variables: id => ({ input: { id, reason: NOTE } }),
        },
        SUBMIT_TO_STREAM: {
          call: 'submitToStream(input: $input)',
          takes: '$input: PublicationActInput!',
          variables: id => ({ input: { id } }),
        },
        INCLUDE_IN_STREAM: {
          call: 'includeInStream(input: $input)',
          takes: '$input: PublicationActInput!',
          variables: id => ({ input: { id } }),
        },
        DECLINE_FROM_STREAM: {
          call: 'declineFromStream(input: $input)',
          takes: '$input: StreamCommentInput!',
          variables: id => ({ input: { id, comment: 'Not for all.' } }),
        },
        REMOVE_FROM_STREAM: {
          call: 'removeFromStream(input: $input)',
          takes: '$input: StreamCommentInput!',
          variables: id => ({ input: { id, comment: 'Not for all.' } }),
        },
      },
      callers: walkers,
    };

    it.each(Object.keys(walk.states))(
      'are what they say in the state %s',
      async state => {
        expect(await walkState(callers, walk, state)).toBe(walkers.length * Object.keys(walk.actions).length);
      },
      120_000,
    );
  });
}
