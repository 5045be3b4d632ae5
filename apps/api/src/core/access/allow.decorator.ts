/** How a root field declares its access. A root field without a declaration stops the boot (access-declarations.ts). */
import { SetMetadata } from '@nestjs/common';
import type { Grant } from './grant.js';

export const ACCESS = 'kurultai:access';

/** What a root field declares. */
export type AccessDeclaration = { readonly grant: Grant } | { readonly anyone: string };

/** Only actors who hold the grant may call the field. */
export const Allow = (grant: Grant): MethodDecorator => SetMetadata(ACCESS, { grant } satisfies AccessDeclaration);

/** Everybody may call the field. @param why the reason, for the reader of the code and of the access matrix */
export const AllowAnyone = (why: string): MethodDecorator =>
  SetMetadata(ACCESS, { anyone: why } satisfies AccessDeclaration);
