/** What a list was asked for beside its items, read from the selection, so that nothing is counted for nobody. */
import type { FieldNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql';

/** Whether the field is selected right below the resolved one, fragments included. */
export function selects({ fieldNodes, fragments }: GraphQLResolveInfo, field: string): boolean {
  const within = (set: SelectionSetNode | undefined): boolean =>
    set?.selections.some(selection => {
      if (selection.kind === 'Field') return selection.name.value === field;
      return within(
        selection.kind === 'InlineFragment' ? selection.selectionSet : fragments[selection.name.value]?.selectionSet,
      );
    }) ?? false;
  return fieldNodes.some((node: FieldNode) => within(node.selectionSet));
}
