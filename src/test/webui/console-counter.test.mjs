// What a typed name is worth at the counter, and what a family can say afterwards.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { api, axe, close, fits, logIn, open, ORIGIN, settled, shot, VILLAGE } from './browser.mjs'

after(close)

/** The family's phone. */
async function villager(code, method, path, body) {
  const send = (where, token, what) =>
    fetch(`${ORIGIN}/api/v1${where}`, {
      method: where === path ? method : 'POST',
      headers: {
        'Content-Type': 'application/json',
        'Idempotency-Key': crypto.randomUUID(),
        ...(token ? { Authorization: `Bearer ${token}` } : {}),
      },
      ...(what ? { body: JSON.stringify(what) } : {}),
    })
  const { accessToken } = await (await send('/auth/wechat/token', null, { code: `dev-${code}` })).json()
  return (await send(path, accessToken, body)).json()
}

test('a typed name for many points waits for a second person; the family disputes it and the village gives back', async () => {
  const shelf = (await api('cun1', 'GET', `/villages/${VILLAGE}/shop?limit=200`)).items
  const goods = shelf.filter((g) => g.pointsPrice > 20 && g.left > 0).sort((a, b) => a.pointsPrice - b.pointsPrice)[0]
  let home
  for (const one of (await api('cun1', 'GET', `/villages/${VILLAGE}/households?limit=200`)).items.reverse()) {
    const { available } = await api('cun1', 'GET', `/villages/${VILLAGE}/households/${one.id}/account`)
    const item = (await api('cun1', 'GET', `/villages/${VILLAGE}/shop?limit=200&householdId=${one.id}`)).items.find(
      (g) => g.goodsId === goods.goodsId,
    )
    if (one.state === 'ACTIVE' && item.maxQuantity > 0) {
      home = { ...one, available }
      break
    }
  }
  assert.ok(home, 'nobody has enough points')

  const { page, end } = await open({ width: 1024, height: 768 })
  await logIn(page, 'dian1', { to: '/counter' })
  const pick = page.getByRole('combobox')
  await pick.fill(home.code)
  await pick.press('Enter')
  await page.locator('.tile:not(.off)').first().waitFor()
  await settled(page)
  assert.equal(await page.getByTestId('left').textContent(), `${home.available}分`)
  await page.locator('.tile').filter({ hasText: goods.name }).locator('.take').click()
  await page.getByRole('button', { name: '纸上签名' }).click()
  await page.getByLabel('谁签的，纸放在哪里').fill('户主本人')
  await axe(page, 'a name typed for many points')
  await shot(page, 'counter-typed')
  await page.getByRole('button', { name: /^给 1 件/ }).click()
  await page.getByText(/先别给东西：第 \d+ 号单/).waitFor()
  await shot(page, 'counter-waits')
  await end()
  const waiting = (await api('dian1', 'GET', `/villages/${VILLAGE}/redemptions?state=HELD&limit=200`)).items.find(
    (o) => o.householdId === home.id && o.confirmation,
  )
  const account = () => api('cun1', 'GET', `/villages/${VILLAGE}/households/${home.id}/account`)
  assert.equal((await account()).held >= goods.pointsPrice, true)

  const admin = await open({ width: 1024, height: 768 })
  await logIn(admin.page, 'cun1', { to: '/shop?tab=orders' })
  await settled(admin.page)
  const row = admin.page.getByRole('row').filter({ hasText: '等确认' }).filter({ hasText: home.code })
  await row.waitFor()
  await axe(admin.page, 'an order that waits')
  await shot(admin.page, 'order-waits')
  await row.getByRole('button', { name: '确认' }).click()
  await row.waitFor({ state: 'hidden' })
  await admin.end()
  assert.equal((await account()).available, home.available - goods.pointsPrice)

  const path = `/villages/${VILLAGE}/households/${home.id}/redemptions/${waiting.id}/dispute`
  const raised = await villager(home.code, 'POST', path, { reason: '那天没有人去换' })
  assert.equal(raised.dispute?.state, 'OPEN', JSON.stringify(raised))

  const second = await open({ width: 1024, height: 768 })
  await logIn(second.page, 'fu1', { to: '/shop?tab=disputes' })
  const one = second.page.getByRole('region', { name: '兑换争议' }).filter({ hasText: home.code })
  await one.getByText('那天没有人去换').waitFor()
  await settled(second.page)
  await axe(second.page, 'disputes')
  await fits(second.page, 'disputes')
  await shot(second.page, 'disputes')
  await one.getByRole('button', { name: '成立，退回积分' }).click()
  const dialog = second.page.getByRole('dialog')
  await dialog.getByLabel('原因').fill('登记本上没有')
  await axe(second.page, 'a dispute is decided')
  await shot(second.page, 'dispute-decided')
  await dialog.getByRole('button', { name: '定下来' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await one.waitFor({ state: 'hidden' })
  await second.end()
  assert.equal((await account()).available, home.available)
})
