declare module 'virtual:api-words' {
  /** By operationId. */
  export const operations: Record<string, { summary: string; tag: string; path: string; write: boolean }>
  /** Titles by code. */
  export const problems: Record<string, string>
}
