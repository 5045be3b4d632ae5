import { Module } from '@nestjs/common';

/** Applications, memberships and their ledger. */
@Module({})
export class MembershipModule {}
