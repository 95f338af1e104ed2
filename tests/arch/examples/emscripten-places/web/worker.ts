// HEAPU8 in a comment is no harm.
export const first = () => module.HEAPU8[0];
