/** Answers outside GraphQL (bad JSON, too large a body, no such route) in the one shape of errors. */
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ApiError, errorFormatter, InputInvalid, NotFound } from '../errors/index.js';

/** Sends an error as `{ errors: [{ message, extensions }] }` with its HTTP status. */
export async function sendError(reply: FastifyReply, request: FastifyRequest, error: unknown): Promise<void> {
  const format = errorFormatter((incidentId, cause) => {
    request.log.error({ incidentId, err: cause });
  });
  const answer = asApiError(error);
  await reply
    .code(answer instanceof ApiError ? answer.status : 500)
    .type('application/json; charset=utf-8')
    .send({ errors: [format(answer)] });
}

/** Gives Fastify's own refusals the shape of ours. */
export function shapeErrors(fastify: FastifyInstance): void {
  fastify.setErrorHandler((error, request, reply) => sendError(reply, request, error));
  fastify.setNotFoundHandler((request, reply) => sendError(reply, request, new NotFound('Page')));
}

function asApiError(error: unknown): unknown {
  if (error instanceof ApiError) return error;
  const { statusCode, code, message } = error as Partial<FastifyError>;
  if (statusCode === undefined || statusCode < 400 || statusCode >= 500) return error;
  const rule = RULES[code ?? ''] ?? 'request';
  return Object.assign(new InputInvalid([{ path: [], rule, message: message ?? 'Bad request.' }]), {
    status: statusCode,
  });
}

const RULES: Readonly<Record<string, string>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'bodySize',
  FST_ERR_CTP_INVALID_JSON_BODY: 'json',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'json',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'mediaType',
};
