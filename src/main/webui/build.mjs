// node build.mjs [RESOURCES TARGET]   builds the pages that changed and, when told where, puts them there.
// node build.mjs check                checks style and types, runs the unit tests and fetches what the browser tests need.
// ./jifenbu starts it beside Maven; Maven's own call (profile webui) then waits for it and only copies.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** One line per app: how it is built, what is checked, and what of dist/ goes where. */
const APPS = [
  { name: 'admin', build: ['build'], check: ['type-check', 'test'], out: (res) => ({ dist: path.join(res, 'admin') }) },
  {
    name: 'villager',
    build: ['build:h5', 'build:mp-weixin'],
    check: ['type-check', 'test'],
    out: (res, target) => ({ 'dist/build/h5': path.join(res, 'm'), 'dist/build/mp-weixin': path.join(target, 'mp-weixin') }),
  },
]

/** Of all of them at once: mistakes and habits (ESLint), how it is written (Prettier). */
const LINT = ['lint', 'format']

const here = import.meta.dirname
const shared = path.join(here, 'shared')
const lint = path.join(here, 'lint')
const api = path.join(here, '../../../openapi/openapi.yaml')
const errors = path.join(here, '../../docs/ERRORS.md')
const NOT_SOURCE = new Set(['node_modules', 'dist', 'unpackage', 'schema.d.ts', '.building'])

function hashOf(...roots) {
  const hash = createHash('sha256')
  const walk = (file) => {
    if (!statSync(file).isDirectory()) return hash.update(path.relative(here, file)).update(readFileSync(file))
    for (const name of readdirSync(file).sort()) if (!NOT_SOURCE.has(name)) walk(path.join(file, name))
  }
  roots.filter(existsSync).forEach(walk)
  return hash.digest('hex')
}

const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '')

function npm(folder, ...words) {
  const begun = Date.now()
  const done = spawnSync('npm', words, {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, CI: 'true' },
  })
  if (done.status !== 0) process.exit(done.status ?? 1)
  console.log(`[webui] ${path.basename(folder)}: npm ${words.join(' ')} ${((Date.now() - begun) / 1000).toFixed(1)} s`)
}

/** npm ci only when the lock is another one than last time. */
function install(folder) {
  const mark = path.join(folder, 'node_modules', '.lock-hash')
  const wanted = hashOf(path.join(folder, 'package-lock.json'))
  if (read(mark) === wanted) return
  npm(folder, 'ci', '--no-audit', '--no-fund', '--prefer-offline')
  writeFileSync(mark, wanted)
}

/** Two builds at a time would tread on each other's dist/: the second waits, and finds nothing left to do. */
async function alone(folder, work) {
  const lock = path.join(folder, '.building')
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      break
    } catch {
      if (isRunning(Number(read(lock)))) await new Promise((again) => setTimeout(again, 200))
      else rmSync(lock, { force: true })
    }
  }
  try {
    work()
  } finally {
    rmSync(lock, { force: true })
  }
}

function isRunning(pid) {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch {
    return false
  }
}

function build(app) {
  const folder = path.join(here, app.name)
  const mark = path.join(folder, 'dist', '.hash')
  const wanted = hashOf(folder, shared, api, errors)
  if (read(mark) === wanted) return
  install(folder)
  app.build.forEach((script) => npm(folder, 'run', script))
  mkdirSync(path.dirname(mark), { recursive: true })
  writeFileSync(mark, wanted)
}

function deliver(app, res, target) {
  for (const [from, to] of Object.entries(app.out(res, target))) {
    rmSync(to, { recursive: true, force: true })
    cpSync(path.join(here, app.name, from), to, { recursive: true, filter: (file) => path.basename(file) !== '.hash' })
  }
}

/** The types of the API are made from the document, never kept: whoever changes the API changes nothing here. */
function makeTypes() {
  const mark = path.join(shared, 'node_modules', '.api-hash')
  const wanted = hashOf(api, path.join(shared, 'package.json'))
  if (existsSync(path.join(shared, 'src/schema.d.ts')) && read(mark) === wanted) return
  install(shared)
  npm(shared, 'run', 'types')
  writeFileSync(mark, wanted)
}

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`网页要用 Node ≥ 20.19 构建，现在是 ${process.version}；-DskipUi 不带网页构建。`)
  console.error(`The pages take Node >= 20.19 to build, this is ${process.version}; -DskipUi builds without them.`)
  process.exit(1)
}
const apps = APPS.filter((app) => existsSync(path.join(here, app.name, 'package.json')))
const words = process.argv.slice(2)
if (words[0] === 'check') {
  makeTypes()
  install(path.join(here, '../../test/webui'))
  install(lint)
  LINT.forEach((script) => npm(lint, 'run', script))
  for (const app of apps) {
    install(path.join(here, app.name))
    app.check.forEach((script) => npm(path.join(here, app.name), 'run', script))
  }
} else {
  for (const app of apps) {
    await alone(path.join(here, app.name), () => {
      build(app)
      if (words.length === 2) deliver(app, ...words.map((word) => path.resolve(word)))
    })
  }
}
