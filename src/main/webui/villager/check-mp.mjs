// node check-mp.mjs dist/build/mp-weixin : what WeChat's upload would refuse, found without its tools
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const MOST_BYTES = 2 * 1024 * 1024
const root = path.resolve(process.argv[2])
const bad = []
const under = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? under(path.join(folder, entry.name)) : [path.join(folder, entry.name)],
  )
const files = under(root)
const named = (file) => path.relative(root, file)
const read = (file) => readFileSync(file, 'utf8')
const app = JSON.parse(read(path.join(root, 'app.json')))

function packageIsSmallEnough() {
  const bytes = files.filter((file) => !file.endsWith('.map')).reduce((sum, file) => sum + statSync(file).size, 0)
  if (bytes > MOST_BYTES) bad.push(`main package ${bytes} B > 2 MiB`)
  console.log(`main package ${(bytes / 1024).toFixed(0)} KiB, ${app.pages.length} pages, ${files.length} files`)
}

function pagesAndComponentsAreThere() {
  for (const page of app.pages)
    for (const kind of ['js', 'json', 'wxml'])
      if (!existsSync(path.join(root, `${page}.${kind}`))) bad.push(`${page}.${kind} missing`)
  for (const file of files.filter((name) => name.endsWith('.json'))) {
    for (const component of Object.values(JSON.parse(read(file)).usingComponents ?? {})) {
      const at = component.startsWith('/') ? path.join(root, component) : path.resolve(path.dirname(file), component)
      if (!existsSync(at + '.json')) bad.push(`${named(file)}: no component ${component}`)
    }
  }
}

/** Nothing from another host, no code made at run time, no browser things. */
function sourcesAreAllowed() {
  for (const file of files.filter((name) => /\.(js|wxss|wxml)$/.test(name))) {
    const source = read(file)
    for (const found of source.matchAll(/url\(["']?(https?:[^"')]+)|src=["'](https?:[^"']+)/g))
      bad.push(`${named(file)}: remote ${found[1] ?? found[2]}`)
    if (file.endsWith('.js') && /\bnew Function\(|\beval\(/.test(source)) bad.push(`${named(file)}: eval or new Function`)
    if (file.endsWith('.js') && /\bindexedDB\b|\bspeechSynthesis\b|document\.createElement/.test(source))
      bad.push(`${named(file)}: a browser's thing`)
    if (file.endsWith('.wxml') && / role="/.test(source)) bad.push(`${named(file)}: role, which WeChat calls aria-role`)
  }
  if (!app.__usePrivacyCheck__) bad.push('app.json: no __usePrivacyCheck__')
}

/** WeChat's own compilers. */
function compiles() {
  const bin = path.join(path.dirname(createRequire(import.meta.url).resolve('miniprogram-compiler/package.json')), 'bin/linux')
  for (const [tool, kind, words] of [
    ['wcc', '.wxml', ['-d', '-o', '/dev/null']],
    ['wcsc', '.wxss', ['-lc', '-o', '/dev/null']],
  ]) {
    chmodSync(path.join(bin, tool), 0o755)
    const sources = files.filter((name) => name.endsWith(kind)).map((name) => './' + named(name))
    const done = spawnSync(path.join(bin, tool), [...words, ...sources], { cwd: root, encoding: 'utf8' })
    if (done.status !== 0) bad.push(`${tool}: ${(done.stdout + done.stderr).slice(0, 400)}`)
    else console.log(`${tool}: ${sources.length} files compile`)
  }
}

packageIsSmallEnough()
pagesAndComponentsAreThere()
sourcesAreAllowed()
compiles()
if (bad.length) {
  console.error(bad.join('\n'))
  process.exit(1)
}
