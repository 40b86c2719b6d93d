/** Small things kept on the phone as JSON. A full or forbidden store must not stop anybody from reading. */
export function kept<T>(name: string): T | null {
  try {
    const text = uni.getStorageSync('jifenbu.' + name) as string
    return text ? (JSON.parse(text) as T) : null
  } catch {
    return null
  }
}

/** @returns false when the phone could not keep it */
export function keep(name: string, value: unknown): boolean {
  try {
    if (value === null) uni.removeStorageSync('jifenbu.' + name)
    else uni.setStorageSync('jifenbu.' + name, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}
