import { SetMetadata } from '@nestjs/common';

export const RETURNS_SECRET = 'kurultai:returns-secret';

/** Marks a mutation whose answer holds a secret: it is shown once, never stored, and so never replayed. */
export const ReturnsSecret = (): MethodDecorator => SetMetadata(RETURNS_SECRET, true);
