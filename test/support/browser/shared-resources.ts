/** Resources of a member of the demo network, which has none of its own: what the element of resources shows. */
import { Kurultai } from '@kurultai/sdk';
import type { DemoBench } from '../demo-bench.js';

const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { ... on SignInSuccess { session { accessToken } } } }`;

export const RESOURCES = ['Example toolkit: twelve evenings', 'Example guide for mentors'] as const;

/** Shares a programme with two resources, as a member does. */
export async function shareResources(network: DemoBench): Promise<void> {
  const url = `${network.url}/graphql`;
  const { accounts } = await network.credentials();
  if (!accounts.member) throw new Error('The demo has no representative of a member.');
  const { email, password } = accounts.member;
  const { signIn } = await new Kurultai({ url }).request<
    { signIn: { session: { accessToken: string } } },
    { input: { email: string; password: string } }
  >(SIGN_IN, { input: { email, password } });
  const k = new Kurultai({ url, key: signIn.session.accessToken });
  const common = {
    originalLanguage: 'en',
    licence: 'CC-BY-SA-4.0',
    status: 'AVAILABLE',
  } as const;
  const website = 'https://association-01.example/programme';
  const { programme } = await k.programmes.share({ ...common, name: 'Example programme', website });
  for (const [index, text] of RESOURCES.entries()) {
    await k.resources.add({
      ...common,
      programmeId: programme.id,
      kind: index === 0 ? 'TOOLKIT' : 'GUIDE',
      title: [{ language: 'en', text }],
      description: [{ language: 'en', text: 'What parents do together, evening by evening.' }],
      ageFrom: 3,
      ageTo: 12,
      content: { links: [{ url: `${website}/${String(index)}`, label: 'Online' }] },
    });
  }
}
