// Written by the build from package.json; this is what runs from the sources.

/** The version of the SDK. */
export const sdkVersion = '0.1.0';
