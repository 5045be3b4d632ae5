import { SetMetadata } from '@nestjs/common';

export const NATURAL_KEY = 'kurultai:natural-key';

/**
 * Marks a mutation that what it acts on makes idempotent by itself. The header is ignored: neither the key, nor a hash of
 * the input, nor the answer is stored. A secret vote is one: a stored hash of its input would tell the choice.
 */
export const HasNaturalKey = (): MethodDecorator => SetMetadata(NATURAL_KEY, true);
