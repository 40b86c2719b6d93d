// What a villager asks is seen on the first page, answered once, and the half written answer is kept.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { api, axe, close, fits, logIn, open, ORIGIN, settled, shot, VILLAGE } from './browser.mjs'

after(close)

async function ask(text) {
  const json = { 'Content-Type': 'application/json' }
  const made = await fetch(`${ORIGIN}/api/v1/auth/wechat/token`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ code: 'dev-201-01-003' }),
  })
  const { accessToken } = await made.json()
  const sent = await fetch(`${ORIGIN}/api/v1/me/feedback`, {
    method: 'POST',
    headers: { ...json, Authorization: `Bearer ${accessToken}`, 'Idempotency-Key': crypto.randomUUID() },
    body: JSON.stringify({ kind: 'QUESTION', text }),
  })
  assert.equal(sent.status, 201)
  return (await sent.json()).id
}

test('a question is seen on the first page, the answer begun outlives a reload, is sent and stands there', async () => {
  const text = `什么时候公示？${Date.now()}`
  const id = await ask(text)
  const { page, end } = await open()
  await logIn(page, 'cun1')
  await settled(page)
  await shot(page, 'home-waiting', { fullPage: true })
  await page.getByRole('link', { name: /条意见建议等回话/ }).click()
  const one = page.locator('section.card').filter({ hasText: text })
  await one.getByRole('button', { name: '回话' }).click()
  await page.getByRole('dialog').getByLabel('怎么回').fill('这个月底')
  await axe(page, 'answering')
  await shot(page, 'feedback-answer')
  await page.reload()
  await one.getByRole('button', { name: '接着写回话' }).click()
  assert.equal(await page.getByRole('dialog').getByLabel('怎么回').inputValue(), '这个月底')
  await page.getByRole('button', { name: '回给本人' }).click()
  await one.waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: '回过的' }).click()
  await one.getByText('这个月底').waitFor()
  await axe(page, 'feedback')
  await page.setViewportSize({ width: 683, height: 425 })
  await fits(page, 'feedback at 200 %')
  await end()
  const { items } = await api('cun1', 'GET', `/villages/${VILLAGE}/feedback?answered=true`)
  assert.equal(items.find((f) => f.id === id).reply, '这个月底')
})
