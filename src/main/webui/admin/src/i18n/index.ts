import { ref } from 'vue'
import { en } from '@/i18n/en'

export type Language = 'zh' | 'en'

const KEPT = 'jifenbu.language'

export const language = ref<Language>(localStorage.getItem(KEPT) === 'en' ? 'en' : 'zh')

/** The Chinese sentence is the key: the code shows what the page says, and en/ holds the other language. */
export function t(chinese: string, fill: Record<string, string | number> = {}): string {
  const sentence = language.value === 'en' ? (en[chinese] ?? chinese) : chinese
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => (name in fill ? String(fill[name]) : whole))
}

export function speak(wanted: Language) {
  language.value = wanted
  localStorage.setItem(KEPT, wanted)
  document.documentElement.lang = wanted === 'en' ? 'en' : 'zh-CN'
}
