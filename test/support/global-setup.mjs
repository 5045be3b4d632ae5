/** Before the first test file: starts the PostgreSQL of the run. Not TypeScript, because jest would load that as CommonJS. */
import './typescript.mjs';

export default async function globalSetup() {
  const { startTestServer } = await import('./test-server.ts');
  await startTestServer();
}
