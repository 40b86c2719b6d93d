/** What was typed, from uni-app's input events. */
export const valueOf = (event: unknown): string => (event as { detail: { value: string } }).detail.value
