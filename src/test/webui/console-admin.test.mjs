// What is done seldom: other rules, another policy, people, deductions, looking back.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { api, axe, close, logIn, open, ORIGIN, settled, shot, VILLAGE } from './browser.mjs'

after(close)

const inDays = (n) => new Date(Date.now() + (n + 8 / 24) * 86_400_000).toISOString().slice(0, 10)
const rowOf = (page, code) => page.getByRole('row').filter({ hasText: code }).first()
const row = (page, text) => page.locator('table.list tbody tr').filter({ hasText: text })
const reason = (page) => page.getByRole('dialog').getByRole('textbox')

test('the village drafts other rules and another policy, the township approves one and gives one back', async () => {
  const village = await open()
  await logIn(village.page, 'cun1', { to: '/catalogue' })
  await village.page.getByRole('button', { name: '改细则' }).click()
  await village.page.getByRole('button', { name: '照现在的起草新的' }).click()
  const points = village.page.getByLabel(/ 积分$/).first()
  const rule = (await points.getAttribute('aria-label')).split(' ')[0]
  const wanted = Number(await points.inputValue()) + 1
  await points.fill(String(wanted))
  await village.page.getByLabel('为什么改').fill('村民代表会议要提高这一项')
  await settled(village.page)
  await axe(village.page, 'draft of rules')
  await village.page.getByRole('button', { name: '存成草稿' }).click()
  await row(village.page, '村民代表会议要提高这一项').waitFor()
  await row(village.page, '村民代表会议要提高这一项').getByText(`→ +${wanted}分`).waitFor()
  await village.page.getByRole('button', { name: '拿去年的试算' }).first().click()
  await village.page.getByRole('heading', { name: '试算的结果' }).waitFor()
  await settled(village.page)
  await axe(village.page, 'simulated')
  await shot(village.page, 'rules-simulated', { fullPage: true })
  await village.page.getByRole('button', { name: '交上去' }).first().click()
  await row(village.page, '村民代表会议要提高这一项').filter({ hasText: '等审批' }).waitFor()

  await village.page.getByRole('button', { name: '办法', exact: true }).click()
  await village.page.getByRole('button', { name: '改办法' }).click()
  await village.page.getByLabel('决议文号').fill('村民代表会议〔2026〕8号')
  await village.page.getByRole('spinbutton', { name: '公示几天' }).fill('6')
  await axe(village.page, 'draft of the policy')
  await village.page.getByRole('button', { name: '存成草稿' }).click()
  await village.page.getByRole('button', { name: '交上去' }).first().click()
  await row(village.page, '等审批').first().waitFor()
  await village.page.getByText('公示几天 5 天 → 6 天').waitFor()
  await shot(village.page, 'policy-draft', { fullPage: true })
  await village.end()

  const township = await open()
  await logIn(township.page, 'xiang', { to: '/catalogue' })
  await township.page.getByRole('button', { name: '改细则' }).click()
  await row(township.page, '村民代表会议要提高这一项').getByRole('button', { name: '批准' }).click()
  await reason(township.page).fill('乡批〔2026〕12号')
  await axe(township.page, 'approval')
  await township.page.getByRole('dialog').getByRole('button', { name: '批准' }).click()
  await row(township.page, '村民代表会议要提高这一项').filter({ hasText: '已批准' }).waitFor()
  const next = await api('cun1', 'GET', `/villages/${VILLAGE}/catalogue?on=${inDays(1)}`)
  assert.equal(next.rules.find((one) => one.id === rule).points, wanted)
  await township.page.getByRole('button', { name: '办法', exact: true }).click()
  await row(township.page, '等审批').first().getByRole('button', { name: '退回来改' }).click()
  await reason(township.page).fill('请先开代表会议')
  await township.page.getByRole('dialog').getByRole('button', { name: '退回来改' }).click()
  await row(township.page, '请先开代表会议').waitFor()
  assert.notEqual((await api('cun1', 'GET', `/villages/${VILLAGE}/policy?on=${inDays(1)}`)).noticeDays, 6)
  await township.end()
})

test('the township adds a person, hands over a password for once, and stops her at once', async () => {
  const { page, end } = await open()
  await logIn(page, 'xiang', { to: '/people' })
  await page.getByRole('button', { name: '加一个人' }).click()
  const username = `new${Date.now().toString(36)}`
  await page.getByRole('dialog').getByLabel('姓名').fill('冉新')
  await page.getByRole('dialog').getByLabel('用户名').fill(username)
  await axe(page, 'new person')
  await page.getByRole('button', { name: '加上' }).click()
  await row(page, username).waitFor()
  await row(page, username).getByRole('button', { name: '给一次性密码' }).click()
  const password = (await page.locator('.code').textContent()).trim()
  await axe(page, 'password for once')
  await page.keyboard.press('Escape')
  await row(page, username).getByRole('button', { name: '停用' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '停用' }).click()
  await row(page, username).getByText('▲ 已停用').waitFor()
  const refused = await tokenOf(username, password)
  assert.ok([401, 403].includes(refused.status), `a suspended person gets ${refused.status}`)
  await row(page, username).getByRole('button', { name: '恢复' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '恢复' }).click()
  await row(page, username).getByText('● 在用').waitFor()
  assert.equal((await tokenOf(username, password)).status, 200)
  await shot(page, 'people')
  await end()
})

const tokenOf = (username, password) =>
  fetch(`${ORIGIN}/api/v1/auth/staff/token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ username, password }),
  })

test('a deduction: recorded, served, mended and not taken; not before its time; a disputed one halved by the township', async () => {
  const clerk = await open()
  await logIn(clerk.page, 'cun1', { to: '/deductions' })
  const first = await record(clerk.page, '201-01-003', `门前堆放杂物 ${Date.now()}`)
  await serve(clerk.page, first)
  await step(clerk.page, first, '在整改', '答应三天内清走')
  const second = await record(clerk.page, '201-01-012', `乱倒垃圾 ${Date.now()}`)
  await serve(clerk.page, second)
  await rowOf(clerk.page, await codeOf(second))
    .getByText('要由另一个人定')
    .waitFor()
  await shot(clerk.page, 'deductions')
  await clerk.end()
  const other = await open()
  await logIn(other.page, 'fu1', { to: '/deductions' })
  await step(other.page, first, '改好了，不扣', '已经清走，看过现场')
  assert.equal((await api('cun1', 'GET', `/villages/${VILLAGE}/deductions/${first}`)).state, 'WAIVED')
  const early = rowOf(other.page, await codeOf(second))
  await early.getByText(/以后才能扣/).waitFor()
  assert.equal(await early.getByRole('button', { name: '没有改，扣' }).count(), 0)
  assert.equal(
    (await api('fu1', 'POST', `/villages/${VILLAGE}/deductions/${second}/confirm`, { reason: '等不及了' })).code,
    'mend-time-not-over',
  )
  await early.getByRole('button', { name: /的经过$/ }).click()
  await other.page.getByRole('dialog').getByText('当面送的').first().waitFor()
  await settled(other.page)
  await axe(other.page, 'history of a deduction')
  await shot(other.page, 'deduction-history')
  await other.page.keyboard.press('Escape')
  assert.equal((await api('cun1', 'GET', `/villages/${VILLAGE}/deductions/${second}`)).state, 'SERVED')
  await axe(other.page, 'deductions')
  await other.end()
  const [disputed] = (await api('cun1', 'GET', `/villages/${VILLAGE}/deductions?state=DISPUTED&limit=1`)).items
  const township = await open()
  await logIn(township.page, 'xiang', { to: '/deductions' })
  await step(township.page, disputed.id, '扣一半', '一半是别家的')
  assert.equal((await api('cun1', 'GET', `/villages/${VILLAGE}/deductions/${disputed.id}`)).state, 'HALVED')
  await township.end()
})

async function record(page, code, note) {
  await page.getByRole('button', { name: '登记一条' }).click()
  const pick = page.getByRole('dialog').getByRole('combobox').first()
  await pick.fill(code)
  await page.locator('[role=option]').first().waitFor()
  await pick.press('Enter')
  await page.getByRole('dialog').getByLabel('事项').selectOption({ index: 0 })
  await page.getByRole('dialog').getByLabel('看到了什么').fill(note)
  await page
    .getByRole('dialog')
    .locator('input[type=file]')
    .setInputFiles({ name: '现场.png', mimeType: 'image/png', buffer: await page.screenshot() })
  await page.getByAltText('第 1 张照片').waitFor()
  await axe(page, 'new deduction')
  await page.getByRole('dialog').getByRole('button', { name: '登记', exact: true }).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  const { items } = await api('cun1', 'GET', `/villages/${VILLAGE}/deductions?limit=50`)
  return items.find((one) => one.note === note).id
}

async function serve(page, id) {
  await rowOf(page, await codeOf(id))
    .getByRole('button', { name: '送达' })
    .click()
  await page.getByLabel('整改到哪一天').fill(inDays(5))
  await finish(page, '送达', '当面送的')
}

async function step(page, id, words, why) {
  await rowOf(page, await codeOf(id))
    .getByRole('button', { name: words })
    .click()
  await finish(page, words, why)
}

async function finish(page, words, why) {
  await page.getByRole('dialog').getByLabel('原因').fill(why)
  await page.getByRole('dialog').getByRole('button', { name: words }).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await settled(page)
}

const households = new Map()
async function codeOf(id) {
  if (!households.has(id)) households.set(id, (await api('cun1', 'GET', `/villages/${VILLAGE}/deductions/${id}`)).householdCode)
  return households.get(id)
}

test('the auditor looks back at one day and takes the list along', async () => {
  const { page, end } = await open()
  await logIn(page, 'jian', { to: '/audit' })
  await page.locator('table.list tbody tr').first().waitFor()
  await page.getByLabel('从', { exact: true }).fill(inDays(0))
  await settled(page)
  const kept = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出' }).first().click()
  assert.match((await kept).suggestedFilename(), /操作记录/)
  await page.getByLabel('从', { exact: true }).fill(inDays(300))
  await settled(page)
  assert.equal(await page.locator('table.list tbody tr').count(), 0)
  await axe(page, 'audit, nothing found')
  await end()
})

test('the shop opens to other villages, and the township sees who owes whom', async () => {
  const shop = await open()
  await logIn(shop.page, 'cun1', { to: '/shop?tab=rules' })
  await shop.page.getByRole('button', { name: '改兑换办法' }).click()
  await shop.page.getByLabel('决议文号').fill('村民代表会议〔2026〕9号')
  await shop.page.getByLabel('外村的人也能来换，月底和那个村结账').check()
  await axe(shop.page, 'rules of exchange')
  await shop.page.getByRole('button', { name: '定下来' }).click()
  await shop.page.getByText('也能来换，月底和那个村结账', { exact: true }).waitFor()
  assert.equal((await api('cun1', 'GET', `/villages/${VILLAGE}/shop-policy`)).crossVillage, true)
  await shot(shop.page, 'shop-rules')
  await shop.end()
  const township = await open()
  await logIn(township.page, 'xiang', { to: '/shop?tab=clearing' })
  await township.page.getByLabel('哪个月').waitFor()
  await settled(township.page)
  await axe(township.page, 'clearing between villages')
  await shot(township.page, 'shop-clearing')
  await township.end()
})

test('after a dividend: what an adjustment would pay is seen without opening one; points that end are listed', async () => {
  const { page, end } = await open()
  await logIn(page, 'cun1', { to: '/dividend' })
  const runs = (await api('cun1', 'GET', `/villages/${VILLAGE}/dividend-runs`)).items.length
  await page.getByRole('button', { name: '看看差多少' }).click()
  await page.getByText(/^照现在的台账/).waitFor()
  await axe(page, 'adjustment')
  await shot(page, 'dividend-adjust', { fullPage: true })
  assert.equal((await api('cun1', 'GET', `/villages/${VILLAGE}/dividend-runs`)).items.length, runs)
  await page.getByRole('button', { name: '积分清零' }).click()
  await settled(page)
  await axe(page, 'clearings')
  await end()
})
