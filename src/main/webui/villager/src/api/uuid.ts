/** A random UUID. Mini-programs and plain http pages have no crypto.randomUUID; a key only has to be new, not secret. */
export function uuid(): string {
  return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (place) => {
    const random = (Math.random() * 16) | 0
    return (place === 'x' ? random : (random & 3) | 8).toString(16)
  })
}
