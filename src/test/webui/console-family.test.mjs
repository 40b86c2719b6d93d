// One household and its people: their numbers, frozen points, what they took where, whose phone is tied to it, and its account.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { api, axe, close, fits, logIn, open, settled, shot, VILLAGE } from './browser.mjs'
import { cardOf } from './cards.mjs'

after(close)

const CODE = '201-01-033'
const household = async (code = CODE) => (await api('cun1', 'GET', `/villages/${VILLAGE}/households?q=${code}`)).items[0]
const number = (start, digits) => start + String(Date.now()).slice(-digits)

test('a coordinator records a phone and finds its owner by it; in full it is seen with a reason, for a minute', async () => {
  const phone = number('139', 8)
  const home = await household()
  const coordinator = await open({ allow: (text) => text.includes('400') })
  await logIn(coordinator.page, 'xie1', { to: `/households/${home.id}` })
  await settled(coordinator.page)
  await coordinator.page
    .getByRole('button', { name: /的号码$/ })
    .first()
    .click()
  const kept = coordinator.page.getByRole('dialog')
  await kept.getByRole('textbox', { name: /^手机号/ }).fill('12345')
  await kept.getByRole('button', { name: '存上号码' }).click()
  await kept.getByText('11 位手机号').waitFor()
  assert.equal(await kept.getByRole('textbox', { name: /^手机号/ }).inputValue(), '12345')
  await kept.getByRole('textbox', { name: /^手机号/ }).fill(phone)
  await kept.getByRole('button', { name: '存上号码' }).click()
  await kept.getByText(`139****${phone.slice(-4)}`).waitFor()
  assert.equal(await kept.getByRole('button', { name: '看全部' }).count(), 0)
  await axe(coordinator.page, 'numbers')
  await shot(coordinator.page, 'member-numbers')
  await coordinator.end()

  const { page, end } = await open({ allow: (text) => text.includes('400') })
  await page.clock.install()
  await logIn(page, 'cun1', { to: '/households' })
  await settled(page)
  await page.getByRole('button', { name: '凭号码找人' }).click()
  const dialog = page.getByRole('dialog').last()
  await dialog.getByLabel('完整的号码').fill('13900000000')
  await dialog.getByRole('button', { name: '找', exact: true }).click()
  await dialog.getByText('没有人登记过这个号码').waitFor()
  await dialog.getByLabel('完整的号码').fill(phone)
  await dialog.getByRole('button', { name: '找', exact: true }).click()
  await dialog.getByRole('link').waitFor()
  await axe(page, 'found by number')
  await shot(page, 'found-by-number')
  await dialog.getByRole('link').click()
  await page.getByRole('heading', { name: CODE }).waitFor()
  await settled(page)
  await page
    .getByRole('button', { name: /的号码$/ })
    .first()
    .click()
  const full = page.getByRole('region', { name: '看全部' })
  await full.getByRole('button', { name: '看全部' }).click()
  await dialog.getByLabel('原因').fill('看看')
  await dialog.getByRole('button', { name: '记入审计，看全部' }).click()
  await dialog.getByRole('alert').waitFor()
  await dialog.getByRole('button', { name: '有急事找本人' }).click()
  await axe(page, 'reason to see in full')
  await shot(page, 'unmask-reason')
  await dialog.getByRole('button', { name: '记入审计，看全部' }).click()
  await full.getByText(phone).waitFor()
  await axe(page, 'seen in full')
  await shot(page, 'unmasked')
  const stored = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
  assert.ok(!stored.includes(phone), 'the number is kept on the device')
  await page.clock.fastForward(61_000)
  await full.getByRole('button', { name: '看全部' }).waitFor()
  assert.equal(await page.getByText(phone).count(), 0)
  const log = await api('jian', 'GET', `/villages/${VILLAGE}/audit-log?limit=50`)
  assert.ok(JSON.stringify(log.items).includes('有急事找本人'), 'the look is not in the audit log')
  await end()
})

test('numbers are for those who may: an auditor is offered none, the township only the look with a reason', async () => {
  const home = await household()
  const auditor = await open()
  await logIn(auditor.page, 'jian', { to: `/households/${home.id}` })
  await settled(auditor.page)
  assert.equal(await auditor.page.getByRole('button', { name: /的号码$/ }).count(), 0)
  await auditor.end()
  const township = await open()
  await logIn(township.page, 'xiang', { to: `/households/${home.id}` })
  await settled(township.page)
  await township.page
    .getByRole('button', { name: /的号码$/ })
    .first()
    .click()
  const dialog = township.page.getByRole('dialog')
  await dialog.getByRole('button', { name: '看全部' }).waitFor()
  assert.equal(await dialog.getByRole('button', { name: '存上号码' }).count(), 0)
  await axe(township.page, 'numbers for the township')
  await township.end()
})

test('points are frozen for a reason, a part is taken and the rest given back; more than there is stays refused', async () => {
  const home = await household()
  const [deposit, check] = [`押金，借三轮车 ${Date.now()}`, `等核对 ${Date.now()}`]
  const account = () => api('cun1', 'GET', `/villages/${VILLAGE}/households/${home.id}/account`)
  const before = await account()
  const { page, end } = await open({ allow: (text) => text.includes('409') || text.includes('422') })
  await logIn(page, 'cun1', { to: `/households/${home.id}` })
  await settled(page)
  const panel = page.getByRole('region', { name: '冻结的积分', exact: true })
  const dialog = page.getByRole('dialog')
  const freeze = async (points, why) => {
    await panel.getByRole('button', { name: '冻结一些' }).click()
    await dialog.getByLabel('冻结多少分').fill(String(points))
    await dialog.getByLabel('为什么冻结').fill(why)
    await dialog.getByRole('button', { name: '冻结积分' }).click()
  }
  await freeze(before.available + 1, deposit)
  await dialog.getByRole('alert').waitFor()
  assert.equal(await dialog.getByLabel('为什么冻结').inputValue(), deposit)
  await axe(page, 'too many points to hold')
  await shot(page, 'hold-refused')
  await dialog.getByLabel('冻结多少分').fill('3')
  await dialog.getByLabel('到哪一天').fill(new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10))
  await dialog.getByRole('button', { name: '冻结积分' }).click()
  const held = panel.getByRole('row').filter({ hasText: deposit })
  await held.getByText('冻结着').waitFor()
  assert.equal((await account()).available, before.available - 3)
  await freeze(1, check)
  await panel.getByRole('row').filter({ hasText: check }).getByRole('button', { name: '退回' }).click()
  await axe(page, 'hold given back')
  await dialog.getByRole('button', { name: '退回冻结的分' }).click()
  await panel.getByRole('row').filter({ hasText: check }).getByText('退回了').waitFor()
  await held.getByRole('button', { name: '扣掉' }).click()
  await dialog.getByLabel('扣多少分').fill('2')
  await axe(page, 'part of a hold taken')
  await shot(page, 'hold-taken')
  await dialog.getByRole('button', { name: '扣掉冻结的分' }).click()
  await held.getByText('扣 2 分，其余退回').waitFor()
  assert.deepEqual([(await account()).balance, (await account()).held], [before.balance - 2, before.held])
  await settled(page)
  await axe(page, 'household')
  await shot(page, 'household-holds', { fullPage: true })
  await end()
})

test('what the household took in its own village and in another stands on its page', async () => {
  const { items } = await api('cun1', 'GET', `/villages/${VILLAGE}/redemptions?state=HANDED_OVER&limit=50`)
  const mine = items.find((order) => order.kind === 'REDEMPTION')
  const home = await household(CODE)
  const there = '500243999202'
  await letExchange('cun1', VILLAGE)
  await letExchange('cun2', there)
  const [goods] = (await api('cun2', 'GET', `/villages/${there}/shop`)).items.filter((one) => one.pointsPrice <= 3)
  const order = await api('cun2', 'POST', `/villages/${there}/guests/${VILLAGE}/redemptions`, {
    householdId: home.id,
    lines: [{ goodsId: goods.goodsId, quantity: 1 }],
    card: await cardOf('cun1', VILLAGE, home.id),
  })
  assert.equal(order.state, 'HANDED_OVER', JSON.stringify(order))
  const { page, end } = await open()
  await logIn(page, 'cun1', { to: `/households/${home.id}` })
  await settled(page)
  const panel = page.getByRole('region', { name: '兑换过的', exact: true })
  await panel.getByRole('heading', { name: '在外村兑换的' }).waitFor()
  await panel.getByRole('row').filter({ hasText: goods.name }).first().waitFor()
  await panel.getByText('清溪口村').first().waitFor()
  await axe(page, 'redeemed elsewhere')
  await panel.scrollIntoViewIfNeeded()
  await shot(page, 'redeemed-elsewhere')
  await page.goto(page.url().replace(home.id, mine.householdId))
  await settled(page)
  await page
    .getByRole('region', { name: '兑换过的', exact: true })
    .getByRole('row')
    .filter({ hasText: mine.lines[0].name })
    .first()
    .waitFor()
  await end()
})

test('goods are taken for a dividend too small to pay; more than there is stays refused and nothing typed is lost', async () => {
  // the demo year pays every share, so that the credit is a made-up answer; the refusal is the service's own
  const home = await household()
  const { page, end } = await open({ allow: (text) => text.includes('409') || text.includes('422') })
  let credit = {
    balanceFen: 350,
    lines: [
      {
        amountFen: 350,
        runId: crypto.randomUUID(),
        year: 2025,
        kind: null,
        goods: null,
        receivedBy: null,
        recordedAt: '2026-02-01T02:00:00Z',
      },
    ],
  }
  await page.route('**/goods-credit', (route) =>
    route.request().method() === 'GET' ? route.fulfill({ json: credit }) : route.continue(),
  )
  await logIn(page, 'cun1', { to: `/households/${home.id}` })
  await settled(page)
  const panel = page.getByRole('region', { name: '物资抵扣', exact: true })
  await panel.getByText('¥3.50').first().waitFor()
  await panel.getByRole('button', { name: '领物资' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('领了什么').fill('肥皂一块')
  await dialog.getByLabel('谁签的，纸放在哪里').fill('户主本人，登记本第 12 页')
  await dialog.getByRole('button', { name: '签收了，记上' }).click()
  await dialog.getByRole('alert').waitFor()
  assert.equal(await dialog.getByLabel('领了什么').inputValue(), '肥皂一块')
  await axe(page, 'goods for credit')
  await shot(page, 'goods-for-credit')
  credit = {
    balanceFen: 0,
    lines: [
      {
        ...credit.lines[0],
        amountFen: -350,
        year: null,
        kind: 'GOODS',
        goods: '肥皂一块',
        receivedBy: '户主本人',
        recordedAt: '2026-02-02T02:00:00Z',
      },
      ...credit.lines,
    ],
  }
  await page.unroute('**/goods-credit')
  await page.route('**/goods-credit', (route) => route.fulfill({ json: credit }))
  await dialog.getByRole('button', { name: '签收了，记上' }).click()
  await panel.getByText('领了 肥皂一块（签收：户主本人）').waitFor()
  assert.equal(await panel.getByRole('button', { name: '领物资' }).count(), 0)
  await axe(page, 'credit taken')
  await panel.scrollIntoViewIfNeeded()
  await shot(page, 'goods-credit')
  await end()
})

/** From today on the village's people may exchange in others, and theirs here; what else its shop decided stays. */
async function letExchange(who, village) {
  const { exchangeWindow, exchangeDays, stopWhenShort } = await api(who, 'GET', `/villages/${village}/shop-policy`)
  const validFrom = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  await api(who, 'PUT', `/villages/${village}/shop-policy`, {
    validFrom,
    resolution: '代表会议〔2026〕9号',
    exchangeWindow,
    exchangeDays,
    crossVillage: true,
    stopWhenShort,
  })
}

test('a lost phone is untied from the household at once', async () => {
  const { items: all } = await api('cun1', 'GET', `/villages/${VILLAGE}/bindings?state=APPROVED&limit=200`)
  const bond = all.find((one) => one.householdCode > '201-01-040' && one.householdCode < '201-02')
  const home = await household(bond.householdCode)
  const bound = async (state) =>
    (await api('cun1', 'GET', `/villages/${VILLAGE}/bindings?state=${state}&householdId=${home.id}`)).items.length
  const before = [await bound('APPROVED'), await bound('REMOVED')]
  const { page, end } = await open({ width: 360, height: 740 })
  await logIn(page, 'xie1', { to: `/households/${home.id}` })
  await settled(page)
  await fits(page, 'household on a phone')
  await page
    .getByRole('button', { name: /^解除 .* 的绑定$/ })
    .first()
    .click()
  await axe(page, 'untie a phone')
  await fits(page, 'untie a phone')
  await shot(page, 'untie-phone')
  await page.getByRole('dialog').getByRole('button', { name: '解除绑定' }).click()
  await page.getByText('解除了，那部手机马上不能用').waitFor()
  await settled(page)
  assert.deepEqual([await bound('APPROVED'), await bound('REMOVED')], [before[0] - 1, before[1] + 1])
  await end()
})

test('the account on a past day, the year as a sheet and on paper, and the whole village in one sheet', async () => {
  const home = await household()
  const then = await api('cun1', 'GET', `/villages/${VILLAGE}/households/${home.id}/account?asOf=2025-06-30`)
  const { page, end } = await open({ allow: (text) => text.includes('422') })
  await logIn(page, 'cun1', { to: `/households/${home.id}` })
  await settled(page)
  await page.getByLabel('看哪一天的').fill('2025-06-30')
  await page.getByText(`2025年6月30日完的时候，账上 ${then.balance}分。`).waitFor()
  await axe(page, 'account on a day')
  await shot(page, 'account-on-a-day')
  const entries = page.getByRole('region', { name: '积分流水', exact: true })
  await entries.getByLabel('年份').fill('2025')
  assert.match(
    await saved(page, () => entries.getByRole('button', { name: '对账单存成表格' }).click()),
    /^201-01-033_2025对账单\.xlsx$/,
  )
  await page.evaluate(() => (window.print = () => {}))
  await entries.getByRole('button', { name: '打印对账单' }).click()
  await page.getByRole('heading', { name: /积分对账单/ }).waitFor()
  await shot(page, 'statement-on-paper')
  await page.getByRole('button', { name: '回到管理台' }).click()
  await page.getByRole('link', { name: '所有户' }).click()
  await settled(page)
  await page.getByLabel('年份').fill('2025')
  assert.match(await saved(page, () => page.getByRole('button', { name: '全村对账单' }).click()), /2025全村对账单\.xlsx$/)
  await axe(page, 'statement of the village')
  await page.getByRole('button', { name: '全村对账单' }).scrollIntoViewIfNeeded()
  await shot(page, 'village-statement')
  await end()
})

async function saved(page, click) {
  const [file] = await Promise.all([page.waitForEvent('download'), click()])
  return file.suggestedFilename()
}

test("the pages of households fit a screen at 200 % and a coordinator's phone", async () => {
  const home = await household()
  for (const [who, width, theme] of [
    ['cun1', 683, 'light'],
    ['xie1', 360, 'dark'],
  ]) {
    const { page, end } = await open({ width, height: 740, theme })
    await logIn(page, who, { to: '/households' })
    await settled(page)
    await fits(page, `households at ${width}`)
    await shot(page, `households-${width}`)
    await page.getByRole('button', { name: '凭号码找人' }).click()
    await fits(page, `find by number at ${width}`)
    await shot(page, `find-by-number-${width}`)
    await page.getByRole('dialog').getByRole('button', { name: '关上' }).last().click()
    await page.goto(page.url().replace(/\/households.*/, `/households/${home.id}`))
    await settled(page)
    await fits(page, `household at ${width}`)
    await axe(page, `household at ${width}`)
    await shot(page, `household-${width}`, { fullPage: true })
    await page
      .getByRole('button', { name: /的号码$/ })
      .first()
      .click()
    await settled(page)
    await fits(page, `numbers at ${width}`)
    await axe(page, `numbers at ${width}`)
    await shot(page, `numbers-${width}`)
    await end()
  }
})
