/** English, by the Chinese sentence in the code. */
export const en: Record<string, string> = {}
