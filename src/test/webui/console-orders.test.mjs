// The shop afterwards: what one order was, what goods cost before and will cost, and all of it on small screens.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { api, axe, close, fits, go, logIn, open, ORIGIN, PASSWORD, settled, shot, VILLAGE } from './browser.mjs'

after(close)

const SIGNED = 'M20 120L40 60L60 130L90 50L110 120M130 90L200 80M160 40L165 150L150 130M220 60L260 60L230 140L280 120L300 70'
const SMALL = [
  [683, 425],
  [360, 740],
]

/** A household that can pay and goods that are there. */
async function market(points) {
  const goods = (await api('cun1', 'GET', `/villages/${VILLAGE}/shop?limit=200`)).items
    .filter((g) => g.maxQuantity >= 5 && !g.limitPerHousehold)
    .sort((a, b) => a.pointsPrice - b.pointsPrice)[0]
  assert.ok(goods, 'nothing on the shelf without a limit')
  const households = (await api('cun1', 'GET', `/villages/${VILLAGE}/households?limit=200`)).items.reverse()
  for (const one of households) {
    if (one.state !== 'ACTIVE') continue
    const { available } = await api('cun1', 'GET', `/villages/${VILLAGE}/households/${one.id}/account`)
    if (available >= points(goods)) return { goods, household: one, available }
  }
  throw new Error('nobody has enough points')
}

async function upload(picture) {
  const { accessToken } = await (
    await fetch(`${ORIGIN}/api/v1/auth/staff/token`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ username: 'dian1', password: PASSWORD }),
    })
  ).json()
  const body = new FormData()
  body.append('file', new Blob([picture], { type: 'image/jpeg' }), 'hand-over.jpg')
  const answer = await fetch(`${ORIGIN}/api/v1/villages/${VILLAGE}/hand-over-photos`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${accessToken}`, 'Idempotency-Key': crypto.randomUUID() },
    body,
  })
  assert.equal(answer.status, 201)
  return (await answer.json()).id
}

const counter = async (household, goods, quantity, proof) => {
  const made = await api('dian1', 'POST', `/villages/${VILLAGE}/counter-redemptions`, {
    householdId: household.id,
    lines: [{ goodsId: goods.goodsId, quantity }],
    ...proof,
  })
  assert.equal(made.state, 'HANDED_OVER', JSON.stringify(made))
  return made
}
const takeBack = (order, lines) =>
  api('dian1', 'POST', `/villages/${VILLAGE}/redemptions/${order.id}/return`, {
    reason: '拿回来没拆封',
    ...(lines ? { lines } : {}),
  })

test('an order tells what went out, against what, through whom, and what came back', async () => {
  const { goods, household, available } = await market((g) => g.pointsPrice * 5)
  const { page, end } = await open({ width: 1024, height: 768 })
  await logIn(page, 'dian1', { to: '/shop?tab=orders' })
  const photo = await upload(await page.screenshot({ type: 'jpeg', quality: 60 }))
  const drawn = await counter(household, goods, 3, { drawn: SIGNED })
  await takeBack(drawn, [{ goodsId: goods.goodsId, quantity: 1 }])
  const ordered = await api('dian1', 'POST', `/villages/${VILLAGE}/redemptions`, {
    householdId: household.id,
    lines: [{ goodsId: goods.goodsId, quantity: 2 }],
  })
  const filmed = await api('dian1', 'POST', `/villages/${VILLAGE}/redemptions/${ordered.id}/hand-over`, {
    photo,
    lines: [{ goodsId: goods.goodsId, quantity: 1 }],
  })
  assert.equal(filmed.state, 'HANDED_OVER', JSON.stringify(filmed))

  await page.getByLabel('状态').selectOption('HANDED_OVER')
  await page.getByRole('button', { name: `看第 ${drawn.orderNo} 号单`, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('img', { name: '屏上签名' }).waitFor()
  await dialog.getByText('退回 1', { exact: true }).waitFor()
  await dialog.getByText('柜台当场换').waitFor()
  const name = (await api('dian1', 'GET', `/villages/${VILLAGE}/redemptions/${drawn.id}`)).trace.endedBy
  assert.ok(name, 'nobody handed it over')
  await dialog.getByText(new RegExp(`，${name}$`)).waitFor()
  await settled(page)
  await axe(page, 'an order')
  await shot(page, 'order-drawn')
  for (const [width, height] of SMALL) {
    await page.setViewportSize({ width, height })
    await fits(page, `an order at ${width} px`)
    assert.ok(await dialog.evaluate((box) => box.scrollWidth <= box.clientWidth), `the order's dialog at ${width} px`)
    await shot(page, `order-drawn-${width}`)
  }
  await page.setViewportSize({ width: 1024, height: 768 })
  await dialog.getByRole('button', { name: /^看第 \d+ 号单$/ }).click()
  await dialog.getByRole('heading', { name: /号单：退货/ }).waitFor()
  await dialog.getByText('拿回来没拆封').waitFor()
  await axe(page, 'a return')
  await shot(page, 'order-return')
  await dialog.getByRole('button', { name: '看原来的单' }).click()
  await dialog.getByRole('heading', { name: `第 ${drawn.orderNo} 号单`, exact: true }).waitFor()
  await dialog.getByRole('button', { name: '看完了' }).click()
  await dialog.waitFor({ state: 'hidden' })

  await page.reload()
  await page.getByLabel('状态').selectOption('HANDED_OVER')
  await page.getByRole('button', { name: `看第 ${filmed.orderNo} 号单`, exact: true }).click()
  await dialog.getByRole('img', { name: '交付照片' }).waitFor()
  await dialog.getByText(`${name} 帮着下的`).waitFor()
  await dialog.getByText('只交付 1', { exact: true }).waitFor()
  await axe(page, 'an order with a photo')
  await shot(page, 'order-photo')
  await end()

  await takeBack(drawn)
  await takeBack(filmed)
  assert.equal((await api('cun1', 'GET', `/villages/${VILLAGE}/households/${household.id}/account`)).available, available)
})

test('a price from a day on stands in the history beside those before', async () => {
  // the last of the list, so that the first stays what other tests expect
  const code = `z${Date.now()}`
  const made = await api('cun1', 'POST', `/villages/${VILLAGE}/goods`, {
    code,
    category: 'DAILY',
    name: '竹扫帚',
    unit: '把',
    pointsPrice: 6,
    costFen: 500,
    lowStock: 0,
  })
  assert.ok(made.id, JSON.stringify(made))
  const tomorrow = new Date(Date.now() + 32 * 3_600_000).toISOString().slice(0, 10)
  const { page, end } = await open()
  await logIn(page, 'cun1', { to: '/shop' })
  await settled(page)
  while (!(await page.getByText(code).count()) && (await page.getByRole('button', { name: '再看一些' }).count())) {
    await page.getByRole('button', { name: '再看一些' }).click()
    await settled(page)
  }
  const row = page.getByRole('row').filter({ hasText: code })
  await row.getByRole('button', { name: '改', exact: true }).click()
  const dialog = page.getByRole('dialog')
  const prices = dialog.getByRole('region', { name: '历次积分价' }).last()
  await prices.getByRole('row').filter({ hasText: '6分' }).getByText('● 现在').waitFor()
  await dialog.getByLabel('多少积分').fill('8')
  await dialog.getByLabel('新积分价从哪天起').fill(tomorrow)
  await dialog.getByRole('button', { name: '存好' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await settled(page)
  await row.getByText('6分').waitFor()
  await row.getByRole('button', { name: '改', exact: true }).click()
  await prices.getByRole('row').filter({ hasText: '8分' }).getByText('◔ 还没到').waitFor()
  await prices.getByRole('row').filter({ hasText: '6分' }).getByText('● 现在').waitFor()
  await settled(page)
  await axe(page, 'prices of goods')
  await shot(page, 'goods-prices')
  for (const [width, height] of SMALL) {
    await page.setViewportSize({ width, height })
    await fits(page, `goods at ${width} px`)
    assert.ok(await dialog.evaluate((box) => box.scrollWidth <= box.clientWidth), `the goods' dialog at ${width} px`)
  }
  await prices.scrollIntoViewIfNeeded()
  await shot(page, 'goods-prices-360')
  await end()
  await api('cun1', 'PATCH', `/villages/${VILLAGE}/goods/${made.id}`, { state: 'OFF_SHELF' })
})

test('the shop fits a screen at 200 % and a phone', async () => {
  const { page, end } = await open({ width: 683, height: 425 })
  await logIn(page, 'cun1', { to: '/shop' })
  for (const [width, height] of SMALL) {
    await page.setViewportSize({ width, height })
    for (const tab of ['物资', '兑换单', '物资经费', '兑换办法']) {
      await page.getByRole('group', { name: '看什么' }).getByRole('button', { name: tab, exact: true }).click()
      await settled(page)
      await fits(page, `${tab} at ${width} px`)
      await shot(page, `shop-${tab}-${width}`)
    }
    await page.getByRole('group', { name: '看什么' }).getByRole('button', { name: '物资', exact: true }).click()
    await settled(page)
    await page.getByRole('button', { name: '出入库' }).first().click()
    await settled(page)
    await fits(page, `stock at ${width} px`)
    await axe(page, `stock at ${width} px`)
    await shot(page, `shop-stock-${width}`)
    await page.keyboard.press('Escape')
    await go(page, '柜台兑换')
    await fits(page, `the counter at ${width} px`)
    await go(page, '积分超市')
  }
  await end()
  const above = await open({ width: 683, height: 425 })
  await logIn(above.page, 'xiang', { to: '/shop?tab=clearing' })
  await settled(above.page)
  await fits(above.page, 'clearing at 683 px')
  await above.end()
})
