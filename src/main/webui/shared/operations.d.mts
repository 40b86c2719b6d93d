export function operations(): string[]
