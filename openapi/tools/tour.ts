// The steps of src/docs/tour.sh through the generated TypeScript client: node tour.js http://localhost:8080. It is compiled
// beside the client and ends with an error where an answer is not what the tour promises.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { Configuration, JifenbuApi } from './index.js'

const basePath = process.argv[2] ?? 'http://localhost:8080'
const village = '500243999201'
const password = 'jifenbu-demo-2026'
const api = (accessToken?: string) => new JifenbuApi(new Configuration({ basePath, accessToken }))
const staff = async (username: string) => api((await api().logInStaff({ staffLogin: { username, password } })).accessToken)
const once = () => ({ village, idempotencyKey: randomUUID() })

// 1. The township's year
const xiang = await staff('xiang')
const year = await xiang.getTownshipDashboard({ township: '500243999' })
assert.deepEqual([year.offline.claims, year.offline.points, year.online.claims, year.online.points], [912, 9401, 5127, 30332])

// 2. A villager of another household than in tour.sh (r02 counts once a week), her household, its points and the rules
const login = await api().logInVillager({ weChatLogin: { code: 'dev-201-01-002' } })
const head = api(login.accessToken)
const householdId = (await head.me()).household!.householdId
const before = await head.getAccount({ village, household: householdId })
assert.equal(before.available, before.balance - before.held)
const rule = (await head.getCatalogue({ village })).rules.find((r) => r.id === 'r02')!
assert.equal(rule.points, 2)

// 3. She swept the street yesterday and claims the points
const happenedOn = new Date(Date.now() + 8 * 3_600_000 - 86_400_000)
const claim = await head.createClaim({ ...once(), claimRequest: { channel: 'ONLINE', ruleId: 'r02', householdId, happenedOn } })
assert.equal(claim.state, 'SUBMITTED')

// 4. The coordinator checks, another person approves, the village publishes
await (await staff('xie1')).firstCheckClaim({ ...once(), id: claim.id })
const cun1 = await staff('cun1')
await cun1.approveClaim({ ...once(), id: claim.id })
const notice = await cun1.publishNotice(once())
const board = await api().listPublicNotices({ village, limit: 1 })
assert.equal(board.items[0]!.id, notice.id)

// 5. Days later the points are posted
await xiang.moveDemoClock({ move: { days: 6 } })
const entry = (await head.listHouseholdEntries({ village, household: householdId, limit: 1 })).items[0]!
assert.equal(entry.points, 2)
const after = await head.getAccount({ village, household: householdId })
assert.equal(after.balance, before.balance + 2)

// 6. She redeems, the shopkeeper hands over
const goodsId = (await head.listShop({ village, limit: 1 })).items[0]!.goodsId
const order = await head.placeRedemption({ ...once(), redemptionRequest: { householdId, lines: [{ goodsId, quantity: 1 }] } })
const given = await (await staff('dian1'))
  .handOverRedemption({ ...once(), id: order.id, handOverRequest: { code: order.pickupCode } })
assert.equal(given.state, 'HANDED_OVER')

// 7. Last year's dividend and a full check of the ledger
assert.ok((await head.listHouseholdDividends({ village, household: householdId })).items[0]!.amountFen > 0)
assert.equal((await (await staff('jian')).verifyLedger({ village })).valid, true)
await xiang.moveDemoClock({ move: { days: 0 } })
console.log('tour ✓')
