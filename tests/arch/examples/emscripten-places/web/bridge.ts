export const bytes = () => module.HEAPU8;
