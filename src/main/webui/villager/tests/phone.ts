export interface Request {
  url: string
  method: string
  header: Record<string, string>
  data?: Record<string, unknown>
}
export interface Answer {
  status: number
  data?: unknown
}

const store = new Map<string, string>()

/** What the tests see of the phone: requests made, what is stored, and how the service answers. */
export const phone = {
  online: true,
  requests: [] as Request[],
  uploads: [] as Request[],
  answer: (_request: Request): Answer | null => ({ status: 200, data: {} }),
  full: false,
  store,
  reset() {
    store.clear()
    Object.assign(phone, { online: true, requests: [], uploads: [], full: false, answer: () => ({ status: 200, data: {} }) })
  },
  to: (part: string) => phone.requests.filter((r) => r.url.includes(part)),
  uni: {
    getStorageSync: (key: string) => store.get(key) ?? '',
    setStorageSync: (key: string, value: string) => {
      if (phone.full) throw new Error('quota')
      store.set(key, value)
    },
    removeStorageSync: (key: string) => {
      store.delete(key)
    },
    /** null as the answer: the request arrived, the answer did not. */
    request: async (request: Request) => {
      phone.requests.push(structuredClone(request))
      const answer = phone.online ? phone.answer(request) : null
      if (!answer) throw { errMsg: 'request:fail' }
      return { statusCode: answer.status, data: answer.data }
    },
    uploadFile: async (request: Request) => {
      phone.uploads.push({ ...request })
      const answer = phone.online ? phone.answer({ ...request, method: 'POST' }) : null
      if (!answer) throw { errMsg: 'uploadFile:fail' }
      return { statusCode: answer.status, data: JSON.stringify(answer.data ?? {}) }
    },
  },
}
