import { computed, ref } from 'vue'
import { phoneWantsBig } from '@platform'
import { keep, kept } from '@/session/storage'

/** 大字版: larger, darker, fewer things at a time. Follows the phone until the person chooses. */
const big = ref(kept<boolean>('big') ?? false)
export const isBig = computed(() => big.value)

export function followPhone(): void {
  if (kept<boolean>('big') === null) big.value = phoneWantsBig()
}

export function chooseBig(wanted: boolean): void {
  big.value = wanted
  keep('big', wanted)
}
