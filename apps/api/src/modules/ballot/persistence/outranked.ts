/**
 * Whether somebody who casts before a delegate is in the room: the voting delegate, or the head where none is named, casts
 * first, then the alternates in the order of the list. As a condition of SQL.
 * @param delegate the name of the delegate's table in the statement
 */
export const outranked = (delegate: string): string => `exists (
  select from delegate first join presence_interval there on there.delegate_id = first.id and there.out_at is null
  where first.delegation_id = ${delegate}.delegation_id and first.votes and first.id <> ${delegate}.id
    and (first.role = 'ALTERNATE', first.position) < (${delegate}.role = 'ALTERNATE', ${delegate}.position))`;
