/** Every configuration variable: its meaning, its default and an example. `npm start -- --help` prints this table. */
import {
  addressRanges,
  instant,
  postgresUrl,
  secretKey,
  secretKeys,
  text,
  webOrigin,
  wholeNumber,
  word,
} from './validators.js';

/** Everybody can read it: refused in production. */
export const EXAMPLE_SECRET_KEY = 'ZXhhbXBsZSBvZiBhIHNlY3JldCBrZXksIDMyIGJ5dGU=';

export const VARIABLES = {
  NODE_ENV: word(
    'development',
    'production',
    'test',
  )({
    default: 'development',
    desc: 'production refuses demo data and simulated time.',
    example: 'production',
  }),
  HOST: text({
    default: '127.0.0.1',
    desc: 'Address to listen on. 0.0.0.0 listens on every interface.',
    example: '0.0.0.0',
  }),
  PORT: wholeNumber(
    0,
    65535,
  )({
    default: 4000,
    desc: 'TCP port to listen on. 0 takes any free port.',
    example: '4000',
  }),
  PUBLIC_URL: webOrigin({
    default: undefined,
    desc: 'Web address under which clients reach the service, for the links it hands out. Without it: http://HOST:PORT.',
    example: 'https://network.example',
  }),
  DATABASE_URL: postgresUrl({
    default: undefined,
    desc: 'PostgreSQL 15 or later to use. Without it an embedded PostgreSQL runs in KURULTAI_DATA_DIR.',
    example: 'postgres://kurultai_app:secret@db.example:5432/kurultai',
  }),
  DATABASE_OWNER_URL: postgresUrl({
    default: undefined,
    desc: 'The same database as a role that owns the tables: it migrates. Without it DATABASE_URL migrates too.',
    example: 'postgres://kurultai_owner:secret@db.example:5432/kurultai',
  }),
  DATABASE_POOL_SIZE: wholeNumber(
    2,
    500,
  )({
    default: 10,
    desc: 'Database connections that one process may hold.',
    example: '20',
  }),
  KURULTAI_DATA_DIR: text({
    default: '.kurultai',
    desc: 'Folder of the embedded database, uploaded files and demo credentials.',
    example: '/var/lib/kurultai',
  }),
  KURULTAI_SECRET_KEY: secretKey({
    default: undefined,
    desc: 'Seals passport data and other secrets: 32 bytes in base64, from `openssl rand -base64 32`. Without it the file secret.key in KURULTAI_DATA_DIR holds the key, made at the first start.',
    example: EXAMPLE_SECRET_KEY,
  }),
  KURULTAI_FORMER_SECRET_KEYS: secretKeys({
    default: undefined,
    desc: 'Keys that KURULTAI_SECRET_KEY had before, separated by commas: they open what they have sealed.',
    example: 'Zm9ybWVyIHNlY3JldCBrZXkgb2YgYW4gZXhhbXBsZSE=',
  }),
  KURULTAI_DEMO: word(
    'on',
    'off',
  )({
    default: 'on',
    desc: 'off keeps the documented facts and demo accounts out of a new embedded database. Never loaded in production or with DATABASE_URL.',
    example: 'off',
  }),
  KURULTAI_CLOCK: instant({
    default: undefined,
    desc: 'Starts the service at a simulated instant that stands still. Refused in production.',
    example: '2022-08-15T09:00:00Z',
  }),
  LOG_LEVEL: word(
    'silent',
    'fatal',
    'error',
    'warn',
    'info',
    'debug',
    'trace',
  )({
    default: 'info',
    desc: 'The least severe lines to log, as JSON on standard output.',
    example: 'debug',
  }),
  PUBLIC_READ_MILLISECONDS: wholeNumber(
    0,
    60_000,
  )({
    default: 1000,
    desc: 'How long one process may hand out an answer that everybody may have without reading it again. 0 reads each time.',
    example: '0',
  }),
  REQUESTS_PER_MINUTE: wholeNumber(
    1,
    10_000_000,
  )({
    default: 6000,
    desc: 'GraphQL requests that one network address may send to one process in a minute.',
    example: '600',
  }),
  SUBSCRIPTIONS_PER_PROCESS: wholeNumber(
    0,
    100_000,
  )({
    default: 5000,
    desc: 'Live updates that one process serves at the same time, and WebSockets that it keeps open.',
    example: '20000',
  }),
  SIGN_INS_PER_ACCOUNT: wholeNumber(
    1,
    1000,
  )({
    default: 10,
    desc: 'Failed sign-ins to one account in 15 minutes before it must wait.',
    example: '5',
  }),
  SIGN_INS_PER_ADDRESS: wholeNumber(
    1,
    1_000_000,
  )({
    default: 600,
    desc: 'Failed sign-ins from one network address in 15 minutes. A summit shares one address.',
    example: '300',
  }),
  TRUST_PROXY: addressRanges({
    default: undefined,
    desc: 'Addresses of the reverse proxies whose X-Forwarded-For is believed, separated by commas.',
    example: '10.0.0.0/8,127.0.0.1',
  }),
  OUTBOUND_ALLOW: addressRanges({
    default: undefined,
    desc: 'Addresses that are not public and that the service may call all the same, for webhooks and feeds, separated by commas.',
    example: '10.20.0.0/16,127.0.0.1',
  }),
  TRANSLATION_ENGINE: word(
    'none',
    'openai-compatible',
    'pseudo',
  )({
    default: 'none',
    desc: 'What drafts translations. pseudo writes no language, for trials; production refuses it. Texts leave this machine only with openai-compatible.',
    example: 'openai-compatible',
  }),
  TRANSLATION_ENGINE_URL: text({
    default: undefined,
    desc: 'Where an OpenAI-compatible engine listens, up to and without /chat/completions. A private address must also stand in OUTBOUND_ALLOW.',
    example: 'http://127.0.0.1:11434/v1',
  }),
  TRANSLATION_ENGINE_MODEL: text({
    default: undefined,
    desc: 'The model that the engine is asked for, as the label of a translation names it.',
    example: 'example-model-7b',
  }),
  TRANSLATION_ENGINE_KEY: text({
    default: undefined,
    desc: 'The key that the engine asks for, if it does.',
    example: 'sk-example',
  }),
  TRANSLATION_ENGINE_SECONDS: wholeNumber(
    1,
    600,
  )({
    default: 60,
    desc: 'How long the engine may take to answer for a batch of up to 20 segments.',
    example: '120',
  }),
  TRANSLATION_SINGLE_REVIEW: text({
    default: undefined,
    desc: 'Languages in which one person may edit and review, as nobody else in the network reads them. Their translations are labelled so.',
    example: 'ky,uz',
  }),
  SHUTDOWN_SECONDS: wholeNumber(
    0,
    600,
  )({
    default: 10,
    desc: 'How long running requests and jobs may take to finish after SIGTERM.',
    example: '30',
  }),
};
