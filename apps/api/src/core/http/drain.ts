/** The end of serving: no new request is taken, the running ones are answered. */
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';

const LOOK_AGAIN_MS = 50;

/**
 * Call it before `app.close()`, under which Apollo cuts off after ten seconds whatever still runs.
 * @returns when the last request has been answered
 */
export async function drainRequests(app: NestFastifyApplication): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  // A connection that has just been answered would stay open for a next request.
  const sweep = setInterval(() => {
    fastify.server.closeIdleConnections();
  }, LOOK_AGAIN_MS);
  try {
    await fastify.close();
  } finally {
    clearInterval(sweep);
  }
}
