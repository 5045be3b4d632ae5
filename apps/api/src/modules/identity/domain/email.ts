/** An e-mail address in the one form in which it is compared: NFC, lower case, without space around. */
export const comparableEmail = (address: string): string => address.trim().normalize('NFC').toLowerCase();
