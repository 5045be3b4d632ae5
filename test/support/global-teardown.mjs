/** After the last test file: stops the PostgreSQL of the run. */
import './typescript.mjs';

export default async function globalTeardown() {
  const { stopTestServer } = await import('./test-server.ts');
  await stopTestServer();
}
