// `@kurultai/sdk/testing`: a network in the memory of your tests. It needs `graphql`, 16 or 17, beside the SDK.
export { sign, type SignedRequest } from './receiving/sign.js';
export type { Faults } from './testing/faults.js';
export {
  type FakeAnswer,
  type FakeKurultai,
  fakeKurultai,
  type FakeOptions,
  type ReceivedRequest,
} from './testing/fake-kurultai.js';
export type { FakeRecords, Given } from './testing/records.js';
