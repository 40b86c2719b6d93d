import type { Schemas } from '@shared/api-types'
import { day, today } from '@shared/format'
import { t } from '@/i18n'
import { may } from '@/stores/permissions'

export type Deduction = Schemas['Deduction']
export type Step = 'serve' | 'rectify' | 'waive' | 'halve' | 'confirm' | 'dispute'

interface Way {
  step: Step
  words: string
  from: Deduction['state'][]
  who: () => boolean
  /** Takes points, so the household has its time to mend first. */
  takes?: boolean
  /** Decided by somebody who had no part in it before. */
  another?: boolean
}

const enters = () => may('RECORD_DEDUCTION')
const decides = () => may('DECIDE_DEDUCTION')
const WAYS: Way[] = [
  { step: 'serve', words: '送达', from: ['RECORDED'], who: enters },
  { step: 'rectify', words: '在整改', from: ['SERVED'], who: enters },
  { step: 'waive', words: '改好了，不扣', from: ['RECORDED', 'SERVED', 'RECTIFYING', 'DISPUTED'], who: decides, another: true },
  { step: 'halve', words: '扣一半', from: ['SERVED', 'RECTIFYING', 'DISPUTED'], who: decides, takes: true, another: true },
  {
    step: 'confirm',
    words: '没有改，扣',
    from: ['SERVED', 'RECTIFYING', 'DISPUTED'],
    who: decides,
    takes: true,
    another: true,
  },
  { step: 'dispute', words: '这户申辩', from: ['ON_NOTICE', 'HALVED'], who: () => may('DISPUTE_DEDUCTION') },
]

const mending = (d: Deduction) => d.state !== 'DISPUTED' && !!d.mendUntil && today() <= d.mendUntil

/** What this person can do with it now; nothing that the service would refuse. */
export const waysOf = (d: Deduction): Way[] =>
  WAYS.filter((way) => way.from.includes(d.state) && way.who() && !(way.another && d.tookPart) && !(way.takes && mending(d)))

/** Why there is nothing to do yet, or not for this person. */
export function waitingFor(d: Deduction): string {
  if (!decides() || !['RECORDED', 'SERVED', 'RECTIFYING', 'DISPUTED'].includes(d.state)) return ''
  if (d.tookPart) return t('要由另一个人定')
  return d.state !== 'RECORDED' && mending(d) ? t('{day} 以后才能扣', { day: day(d.mendUntil) }) : ''
}
