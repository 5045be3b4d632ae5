/** The form of the identifiers by which funders of the European Union know organisations. Whether one exists is not asked. */

/** A participant identification code: nine digits. */
export const PIC_PATTERN = /^\d{9}$/u;

/** An organisation id: E and eight or nine digits. */
export const OID_PATTERN = /^E\d{8,9}$/u;
