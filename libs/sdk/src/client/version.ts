// Generated from package.json by scripts/generate.mjs. Do not edit.

/** The version of the SDK. */
export const sdkVersion = '0.1.0';
