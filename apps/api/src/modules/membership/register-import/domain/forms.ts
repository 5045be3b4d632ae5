/** The forms of single values, by the scalars that hold them everywhere else. */
import { CountryCode, WebAddress } from '../../../../core/graphql/index.js';

export const isCountryCode = (value: string): boolean => accepts(CountryCode, value);
export const isWebAddress = (value: string): boolean => accepts(WebAddress, value);

function accepts(scalar: { parseValue: (value: unknown) => unknown }, value: string): boolean {
  try {
    return scalar.parseValue(value) === value;
  } catch {
    return false;
  }
}
