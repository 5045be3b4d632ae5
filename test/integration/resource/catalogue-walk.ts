/** What may be done with programmes, resources, adoptions and requests: every action, in every state, as the given callers. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newUuid } from '../../../apps/api/src/core/ids/index.js';
import {
  ADOPTION_ACTIONS,
  TRANSLATION_REQUEST_ACTIONS,
} from '../../../apps/api/src/modules/resource/domain/adoption.workflow.js';
import {
  PROGRAMME_ACTIONS,
  RESOURCE_ACTIONS,
} from '../../../apps/api/src/modules/resource/domain/programme.workflow.js';
import { type ActionTrial, type ActionWalk, walkState } from '../../support/action-walk.js';
import type { CallerName } from '../../support/callers.js';
import { inputOf, type Item, type ResourceBench, startResourceBench } from '../../support/resource-bench.js';

const WEBSITE = 'https://programme.example';
const ITEM_STATES = ['PLANNED', 'IN_DEVELOPMENT', 'AVAILABLE', 'WITHDRAWN'] as const;
const ADOPTION_STATES = ['INTERESTED', 'PLANNED', 'ADAPTING', 'PILOT', 'IN_USE', 'DISCONTINUED'] as const;

/** @param callers who tries */
export function walkCatalogue(callers: readonly CallerName[]): void {
  describe('the actions of the catalogue', () => {
    let bench: ResourceBench;
    beforeAll(async () => {
      bench = await startResourceBench();
    }, 60_000);
    afterAll(() => bench.close());

    const step = ({ id, version }: Item, more: object = {}) => ({ id, expectedVersion: version, ...more });
    /** The version now, so that only the state and the guards can refuse. */
    const versionOf = async (id: string): Promise<number> => {
      const query = `query ($id: ID!) { node(id: $id) { ... on Programme { version } ... on Resource { version } ... on Adoption { version } } }`;
      return (await bench.read<{ node: { version: number } }>('officer', query, { id })).node.version;
    };
    const trial = (mutation: string, more: object = {}): ActionTrial => ({
      call: `${mutation}(input: $input)`,
      takes: `$input: ${inputOf(mutation)}!`,
      variables: async id => ({ input: { id, expectedVersion: await versionOf(id), ...more } }),
    });

    const share = (input: object = {}) =>
      bench.do('memberEditor', 'shareProgramme', { name: `Example ${newUuid()}`, ...input });

    async function programmeIn(state: string, website: string | null = WEBSITE): Promise<Item> {
      let made = await share({ website });
      if (state === 'PLANNED') return made;
      if (state !== 'WITHDRAWN') made = await bench.do('memberEditor', 'developProgramme', step(made));
      if (state === 'AVAILABLE') return bench.do('memberEditor', 'releaseProgramme', step(made));
      return state === 'WITHDRAWN' ? bench.do('memberEditor', 'withdrawProgramme', step(made, { reason: 'A' })) : made;
    }

    it.each(ITEM_STATES)(
      'of programmes in %s are what they are said to be',
      async state => {
        const walk: ActionWalk = {
          type: 'Programme',
          states: { [state]: async () => (await programmeIn(state)).id },
          actions: {
            UPDATE: trial('updateProgramme', { funder: 'Example fund' }),
            DEVELOP: trial('developProgramme'),
            RELEASE: trial('releaseProgramme'),
            WITHDRAW: trial('withdrawProgramme', { reason: 'A' }),
            ADD_RESOURCE: {
              call: 'addResource(input: $input)',
              takes: '$input: AddResourceInput!',
              variables: programmeId => ({
                input: { programmeId, kind: 'GUIDE', title: [{ language: 'en', text: 'A' }], originalLanguage: 'en' },
              }),
            },
          },
          callers,
        };
        expect(Object.keys(walk.actions).sort()).toEqual(Object.keys(PROGRAMME_ACTIONS).sort());
        expect(await walkState(bench.callers, walk, state)).toBe(callers.length * Object.keys(walk.actions).length);
      },
      120_000,
    );

    it.each(ITEM_STATES)(
      'of resources in %s are what they are said to be',
      async state => {
        const programme = await programmeIn('AVAILABLE');
        const make = async () => {
          const status = state === 'WITHDRAWN' ? 'PLANNED' : state;
          const title = [{ language: 'en', text: 'A' }];
          const content = { body: 'Text.' };
          const made = await bench.do('memberEditor', 'addResource', {
            programmeId: programme.id,
            kind: 'GUIDE',
            title,
            originalLanguage: 'en',
            status,
            content,
          });
          return (
            state === 'WITHDRAWN'
              ? await bench.do('memberEditor', 'withdrawResource', step(made, { reason: 'A' }))
              : made
          ).id;
        };
        const walk: ActionWalk = {
          type: 'Resource',
          states: { [state]: make },
          actions: {
            UPDATE: trial('updateResource', { teaches: ['to listen'] }),
            REVISE: trial('reviseResource', { changes: 'A', content: { body: 'Other text.' } }),
            DEVELOP: trial('developResource'),
            RELEASE: trial('releaseResource'),
            WITHDRAW: trial('withdrawResource', { reason: 'A' }),
          },
          callers,
        };
        expect(Object.keys(walk.actions).sort()).toEqual(Object.keys(RESOURCE_ACTIONS).sort());
        expect(await walkState(bench.callers, walk, state)).toBe(callers.length * Object.keys(walk.actions).length);
      },
      120_000,
    );

    /** An adoption by another member. @param licence of the programme @param language of the adoption */
    async function adoptionIn(state: string, licence: string | null, language: string | null): Promise<Item> {
      const programme = await share({ status: 'AVAILABLE', website: WEBSITE, originalLanguage: 'en', licence });
      const input = { programmeId: programme.id, organisationId: bench.cast.organisations.otherMember, language };
      if (state !== 'INTERESTED' && state !== 'PLANNED') {
        const record = {
          ...input,
          status: state,
          provenance: 'RECORDED_RETROSPECTIVELY',
          evidence: [{ url: WEBSITE }],
        };
        return bench.do('officer', 'recordAdoption', record);
      }
      const made = await bench.do('officer', 'adoptProgramme', input);
      return state === 'PLANNED' ? bench.do('officer', 'planAdoption', step(made)) : made;
    }

    const CASES = ADOPTION_STATES.flatMap(state => [
      { state, name: `${state}, open`, licence: 'CC-BY-4.0', language: 'en' },
      ...(state === 'INTERESTED' || state === 'PLANNED'
        ? [
            { state, name: `${state}, without a licence`, licence: null, language: 'en' },
            { state, name: `${state}, without derivatives or a language`, licence: 'CC-BY-ND-4.0', language: 'kk' },
          ]
        : []),
    ]);

    it.each(CASES)(
      'of adoptions, $name, are what they are said to be',
      async ({ state, licence, language }) => {
        const walk: ActionWalk = {
          type: 'Adoption',
          states: { [state]: async () => (await adoptionIn(state, licence, language)).id },
          actions: {
            UPDATE: trial('updateAdoption', { adaptationNotes: 'A' }),
            ADD_EVIDENCE: trial('addAdoptionEvidence', { evidence: { url: WEBSITE } }),
            PERMIT: trial('permitAdaptation', { note: 'A' }),
            PLAN: trial('planAdoption'),
            ADAPT: trial('startAdaptation'),
            PILOT: trial('startPilot'),
            USE: trial('confirmUse'),
            DISCONTINUE: trial('discontinueAdoption', { reason: 'A' }),
          },
          callers,
        };
        expect(Object.keys(walk.actions).sort()).toEqual(Object.keys(ADOPTION_ACTIONS).sort());
        expect(await walkState(bench.callers, walk, state)).toBe(callers.length * Object.keys(walk.actions).length);
      },
      120_000,
    );

    it('of requests for translations are what they are said to be', async () => {
      const walk: ActionWalk = {
        type: 'TranslationRequest',
        states: {
          REQUESTED: async () => {
            const programme = await share({ status: 'AVAILABLE', website: WEBSITE });
            return (
              await bench.do('otherMemberHead', 'requestTranslation', { programmeId: programme.id, language: 'kk' })
            ).id;
          },
        },
        actions: {
          WITHDRAW: { call: 'withdrawTranslationRequest(id: $id)', takes: '$id: ID!', variables: id => ({ id }) },
        },
        callers,
      };
      expect(Object.keys(walk.actions)).toEqual(Object.keys(TRANSLATION_REQUEST_ACTIONS));
      expect(await walkState(bench.callers, walk, 'REQUESTED')).toBe(callers.length);
    }, 120_000);
  });
}
