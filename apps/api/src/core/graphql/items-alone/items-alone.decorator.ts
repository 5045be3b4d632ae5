const lists = new Set<string>();

/**
 * Marks a list of an input whose items are read each by itself: one that does not fit its type becomes null, and what is
 * wrong with it is found with `unfitItems`. Declare the items nullable, and check each one with `validated`.
 */
export const ItemsAlone = (): PropertyDecorator => (target, property) => {
  lists.add(`${target.constructor.name}.${String(property)}`);
};

/** Whether a field of an input type is such a list. */
export const standAlone = (type: string, field: string): boolean => lists.has(`${type}.${field}`);
