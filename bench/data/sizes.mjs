/** How large the data set is. */
const WHOLE = {
  organisations: 50_000,
  /** Of these, so many own three programmes with fourteen resources; every other one owns one with four. */
  sharing: 2_000,
  publications: 500_000,
  summits: 100,
  /** Each summit has so many delegations. */
  delegations: 200,
};

/** Parts of the whole, by their names. */
export const SIZES = { whole: 1, quick: 10, tiny: 100 };

/** @param {keyof typeof SIZES} name */
export function sizeOf(name) {
  const part = SIZES[name];
  const size = {
    name,
    organisations: WHOLE.organisations / part,
    sharing: WHOLE.sharing / part,
    publications: WHOLE.publications / part,
    summits: WHOLE.summits / part,
    delegations: Math.min(WHOLE.delegations, WHOLE.organisations / part / 5),
  };
  const resources = size.organisations * 4 + size.sharing * 10;
  /** Every fifth is a member. */
  return { ...size, resources, members: size.organisations / 5, programmes: size.organisations + size.sharing * 2 };
}
