// The villagers' paths are one script of their own, with its own browser: src/main/webui/villager/e2e
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { test } from 'node:test'

test('every path of a villager works on a phone, in the normal and the elderly mode', { timeout: 600_000 }, () => {
  const cwd = path.join(import.meta.dirname, '../../main/webui/villager')
  const env = { ...process.env, BASE_URL: process.env.JIFENBU_URL }
  const done = spawnSync('npm', ['run', 'e2e'], { cwd, env, stdio: ['ignore', 'inherit', 'inherit'] })
  assert.equal(done.status, 0)
})
