/* A larger app that opens the pages for its user. */
import { createPrivateKey, randomUUID, sign } from 'node:crypto'
import { expect } from './phone.mjs'

const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** The example of VILLAGER.md. */
export function launchToken(pem, kid, partner, audience, subject, phone) {
  const now = Math.floor(Date.now() / 1000)
  const claims = { iss: partner, aud: audience, sub: subject, phone, jti: randomUUID(), iat: now, exp: now + 60 }
  const text = part({ alg: 'EdDSA', kid }) + '.' + part(claims)
  return text + '.' + sign(null, Buffer.from(text), createPrivateKey(pem)).toString('base64url')
}

/** LAUNCH_KEY is the private half of the key `e2e-1` of the partner `e2e-app`, for a service named `jifen.test`. */
export async function aLargerAppBringsItsUserInOnce(p) {
  if (!process.env.LAUNCH_KEY) return console.log('  the service knows no larger app (LAUNCH_KEY)')
  const token = launchToken(process.env.LAUNCH_KEY, 'e2e-1', 'e2e-app', 'jifen.test', randomUUID(), '13800001234')
  await p.page.evaluate(() => localStorage.clear())
  await p.page.goto('about:blank')
  await p.go('#launch=' + token)
  await p.at('agree').waitFor()
  expect(!p.page.url().includes(token.slice(0, 20)), 'the token is out of the address')
  await p.look('launch')
  await p.tap('agree')
  await p.tap('enter')
  await p.at('to-bind').waitFor()
  expect(!(await p.page.evaluate(() => JSON.stringify([localStorage, sessionStorage]))).includes(token), 'and kept nowhere')
  await p.page.goto('about:blank')
  await p.go('#launch=' + token)
  await p.shown('请回到原来的应用')
  await p.look('launch-used')
}
