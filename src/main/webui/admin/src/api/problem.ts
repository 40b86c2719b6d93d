import { t } from '@/i18n'

/** Why something did not happen, in words for the person, and what to do now. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string,
    readonly fields: { field: string; message: string }[] = [],
    readonly requestId = '',
    readonly retryAfter = 0,
  ) {
    super(`${title} ${detail}`)
  }

  /** No answer came: what was sent may have arrived, and is sent again under the same key. */
  get offline() {
    return this.status === 0
  }

  /** The same request may succeed later; nothing about it need be changed. */
  get passing() {
    return this.status === 0 || this.status === 401 || this.status === 429 || this.status >= 500
  }
}

interface Answer {
  title?: string
  detail?: string
  code?: string
  errors?: { field: string; message: string }[] | null
  requestId?: string
}

export function noNetwork(): Problem {
  return new Problem(0, 'no-network', t('现在连不上网'), t('填的都在，有网以后再试。'))
}

export function problemOf(response: Response, body: unknown): Problem {
  const said = (typeof body === 'object' && body !== null ? body : {}) as Answer
  const wait = Number(response.headers.get('Retry-After') ?? 0) || 0
  return new Problem(
    response.status,
    said.code ?? 'unreadable-answer',
    said.title ?? t('服务没有答对话'),
    said.detail ?? t('请过一会儿再试；一直这样就告诉管理员（{status}）。', { status: response.status }),
    said.errors ?? [],
    said.requestId ?? response.headers.get('X-Request-Id') ?? '',
    wait,
  )
}

export function asProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown
  if (thrown instanceof TypeError || (thrown instanceof DOMException && thrown.name !== 'QuotaExceededError'))
    return noNetwork()
  if (thrown instanceof DOMException) {
    return new Problem(-1, 'device-full', t('这台设备存满了'), t('请删掉一些照片或别的东西，再存一次。'))
  }
  console.error(thrown)
  return new Problem(-1, 'page-fault', t('页面出了差错'), t('请刷新页面；填的会在。一直这样就告诉管理员。'))
}

/** The message with its row, where the field is one of many lines: rows[12].points is said of row 12. */
export function fieldInWords({ field, message }: { field: string; message: string }): string {
  const row = /^rows\[(\d+)\]/.exec(field)?.[1]
  const line = /^(?:rules|lines|entries|items)\[(\d+)\]/.exec(field)?.[1]
  const at = row ?? (line && String(Number(line) + 1))
  return at ? t('第 {n} 行：{what}', { n: at, what: message }) : message
}
