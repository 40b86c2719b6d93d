/** What may be shown of a person when the page is for more eyes than one. */

/** 张桂兰 → 张**, 张三 → 张*; counts characters, not code units. */
export function maskName(name: string): string {
  const characters = [...name.trim()]
  return characters.length < 2 ? (characters[0] ?? '') : characters[0] + '*'.repeat(Math.min(characters.length - 1, 3))
}

/** 13812345678 → 138****5678 */
export const maskPhone = (phone: string): string => phone.replace(/^(\d{3})\d+(\d{4})$/, '$1****$2')
