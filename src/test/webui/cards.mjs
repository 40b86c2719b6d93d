// A household's new card, read from the print as a scanner would.
import { ORIGIN, PASSWORD } from './browser.mjs'
import { readCode } from './qr.mjs'

export async function cardOf(username, village, household) {
  const { accessToken } = await (
    await fetch(`${ORIGIN}/api/v1/auth/staff/token`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ username, password: PASSWORD }),
    })
  ).json()
  const page = await fetch(`${ORIGIN}/api/v1/villages/${village}/households/${household}/card`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${accessToken}` },
  })
  return readCode(await page.text())
}
