import { computed, ref } from 'vue'
import { allowMessages, dropPhoto } from '@platform'
import type { Rule } from '@/api/types'
import { readCatalogue } from '@/features/reads'
import { frequent, matches, mayClaim, photosWanted, tried } from '@/features/rules'
import { useTask } from '@/ui/useTask'
import { enqueue, flush, waiting } from '@/outbox/outbox'
import { keepDraft, keptDraft, type Draft } from '@/outbox/draft'
import { keep, kept } from '@/session/storage'
import { household } from '@/session/session'
import { t } from '@/i18n'
import { today } from '@/i18n/format'

const empty = (): Draft => ({ ruleId: '', day: today(), quantity: 1, event: '', note: '', photos: [] })

/** A claim from the first picture to the sent page. Every change is kept, so that a closed app loses nothing. */
export function useClaim() {
  const { busy, message, run } = useTask()
  const rules = ref<Rule[]>([])
  const rule = ref<Rule | null>(null)
  const draft = ref<Draft>(empty())
  const category = ref('')
  const searching = ref(false)
  const words = ref('')
  const sent = ref<'' | 'arrived' | 'kept'>('')
  const warned = ref(false)

  const categories = computed(() => [...new Set(rules.value.map((r) => r.category))])
  const often = computed(() => frequent(rules.value, kept<Record<string, number>>('often') ?? {}))
  const shown = computed(() =>
    rules.value.filter((r) => (searching.value ? matches(r, words.value) : r.category === category.value)),
  )
  const draftRule = computed(() => (rule.value ? null : (rules.value.find((r) => r.id === keptDraft()?.ruleId) ?? null)))
  const needsPlace = computed(() => rule.value?.cap?.period === 'EVENT')
  const missing = computed(() => (rule.value ? Math.max(0, photosWanted(rule.value) - draft.value.photos.length) : 0))

  /** Without a network the catalogue as last seen on this phone. */
  async function load(): Promise<void> {
    const home = household()
    if (!home) return
    const last = kept<{ of: string; rules: Rule[] }>('catalogue')
    if (last?.of === home.villageId) rules.value = last.rules
    const fresh = () => readCatalogue(home).then((found) => found.rules.filter(mayClaim))
    if (rules.value.length) rules.value = await fresh().catch(() => rules.value)
    else rules.value = (await run(fresh)) ?? []
    keep('catalogue', { of: home.villageId, rules: rules.value })
  }

  function choose(chosen: Rule): void {
    rule.value = chosen
    draft.value = { ...empty(), ruleId: chosen.id }
    message.value = ''
  }

  function change(to: Partial<Draft>): void {
    draft.value = { ...draft.value, ...to }
    keepDraft(draft.value)
    message.value = ''
    warned.value = false
  }

  const count = (by: number) =>
    change({ quantity: Math.min(rule.value?.maxQuantity ?? 1, Math.max(1, draft.value.quantity + by)) })

  function resume(): void {
    const last = keptDraft()!
    rule.value = draftRule.value
    draft.value = last
  }

  async function forget(): Promise<void> {
    for (const photo of keptDraft()?.photos ?? []) await dropPhoto(photo)
    keepDraft(null)
    rules.value = [...rules.value]
  }

  function leave(): void {
    searching.value = false
    category.value = ''
    words.value = ''
  }

  function again(): void {
    sent.value = ''
    rule.value = null
    leave()
  }

  async function send(): Promise<void> {
    const chosen = rule.value!
    if (needsPlace.value && !draft.value.event.trim()) return void (message.value = t('claim.whereFirst'))
    if (missing.value && !warned.value) {
      message.value = t('claim.missing', { n: missing.value })
      warned.value = true
      return
    }
    await allowMessages()
    await run(() => hand(chosen))
  }

  async function hand(chosen: Rule): Promise<void> {
    const home = household()!
    const { day, quantity, event, note, photos } = draft.value
    const made = enqueue(
      home.villageId,
      chosen.title,
      chosen.points * quantity,
      {
        channel: 'ONLINE',
        ruleId: chosen.id,
        householdId: home.householdId,
        happenedOn: day,
        quantity,
        ...(event.trim() ? { event: event.trim() } : {}),
        ...(note.trim() ? { note: note.trim() } : {}),
      } as Parameters<typeof enqueue>[3],
      photos,
    )
    keepDraft(null)
    keep('often', tried(kept<Record<string, number>>('often') ?? {}, chosen.id))
    await flush()
    const still = waiting.value.find((w) => w.key === made.key)
    if (still?.refused) message.value = still.refused
    sent.value = still ? (still.refused ? '' : 'kept') : 'arrived'
    if (still?.refused) again()
  }

  return {
    again,
    busy,
    categories,
    category,
    change,
    choose,
    count,
    draft,
    draftRule,
    forget,
    leave,
    load,
    message,
    missing,
    needsPlace,
    often,
    resume,
    rule,
    searching,
    send,
    sent,
    shown,
    words,
  }
}
