export { IdempotencyInterceptor } from './idempotency.interceptor.js';
export { IdempotencyRecords } from './idempotency-records.js';
export { KeepsAnswer } from './keeps-answer.decorator.js';
export { HasNaturalKey } from './natural-key.decorator.js';
export { ReturnsSecret } from './returns-secret.decorator.js';
