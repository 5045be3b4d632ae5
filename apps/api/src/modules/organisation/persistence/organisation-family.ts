/**
 * An organisation and the duplicates that were merged into it, as a subquery: what was recorded of any of them is its own.
 * @param id an expression of SQL; the id of a duplicate means the same organisation
 */
export const organisationFamily = (id: string): string => `(
  select id from organisation where coalesce(merged_into_id, id) = (
    select coalesce(asked_of.merged_into_id, asked_of.id) from organisation asked_of where asked_of.id = ${id}))`;
