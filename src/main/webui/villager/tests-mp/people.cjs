/* A household and what the service says about it. */
const HOME = { villageId: '500243999201', householdId: 'b7d3a3e6-0000-4000-8000-000000000001', code: '201-01-001', group: 1 }
const tokens = { accessToken: 'a', refreshToken: 'r', expiresIn: 1800 }
const me = { id: 'p', name: '村民', roles: [], household: HOME }
const rules = [
  {
    id: 'r02',
    position: 2,
    category: '人居环境',
    title: '打扫自家门前责任区',
    kind: 'CLAIM',
    points: 2,
    cap: null,
    evidence: '打扫前后各1张照片',
    claimants: ['HOUSEHOLD'],
  },
]
const order = {
  id: 'o1',
  state: 'HELD',
  points: 6,
  pickupCode: '123456',
  expiresAt: '2026-12-01T00:00:00Z',
  lines: [{ name: '肥皂', quantity: 2, unit: '块' }],
}

function service(request) {
  const path = request.url.replace(/^.*\/api\/v1/, '').replace(/\?.*/, '')
  if (path === '/auth/wechat/token') return { data: tokens }
  if (path === '/me') return { data: me }
  if (path.endsWith('/account'))
    return {
      data: { balance: 40, held: 6, available: 34, pending: 2, meritByYear: { [new Date().getFullYear()]: 46 }, seq: 5 },
    }
  if (path.endsWith('/catalogue')) return { data: { rules } }
  if (path.endsWith('/evidence')) return { status: 201, data: { id: 'e1' } }
  if (path.endsWith('/claims') && request.method === 'POST') return { status: 201, data: { id: 'c1' } }
  if (path.endsWith('/redemptions/o1')) return { data: order }
  if (path.endsWith('/qr')) return { data: '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>' }
  return { data: { items: [], next: null } }
}

module.exports = { HOME, tokens, me, order, service, stored: { tokens, me } }
