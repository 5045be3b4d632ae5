/** A token for one of the cast, for tests that move the clock beyond the life of the first one. */
import { type CastName, emailOf, PASSWORD } from './cast.js';
import type { TestApp } from './test-app.js';

const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { ... on SignInSuccess { session { accessToken } } } }`;

/** Signs a person of the cast in, now. @returns the access token */
export async function signInAs(network: TestApp, name: CastName): Promise<string> {
  const input = { email: emailOf(name), password: PASSWORD };
  const { data } = await network.graphql<{ signIn: { session?: { accessToken: string } } }>(SIGN_IN, { input });
  const token = data?.signIn.session?.accessToken;
  if (token === undefined) throw new Error(`${name} could not sign in.`);
  return token;
}
