import { ref } from 'vue'

export type Theme = 'light' | 'dark'

const KEPT = 'jifenbu.theme'
const kept = localStorage.getItem(KEPT)
const asTheDevice: Theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'

export const theme = ref<Theme>(kept === 'dark' || kept === 'light' ? kept : asTheDevice)

export function paint(wanted: Theme = theme.value) {
  theme.value = wanted
  document.documentElement.dataset.theme = wanted
  document.documentElement.classList.toggle('dark', wanted === 'dark')
}

export function choose(wanted: Theme) {
  localStorage.setItem(KEPT, wanted)
  paint(wanted)
}
