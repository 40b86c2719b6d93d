// What both scripts here share: the linters out of package-lock.json, the generator out of Maven's repository, and how they
// are run.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export const here = import.meta.dirname
export const document = path.join(here, '../openapi.yaml')
export const target = path.join(here, '../../target')

/** Ends this process with the program's code when it fails; what it says is shown then only. */
export function run(program, words, cwd = here) {
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' }
  const done = spawnSync(program, words, { cwd, env, encoding: 'utf8', maxBuffer: 1 << 28 })
  if (done.status === 0) return
  process.stderr.write(`${done.stdout ?? ''}${done.stderr ?? done.error}\n`)
  process.exit(done.status || 1)
}

export const installed = (name) => path.join(here, 'node_modules/.bin', name)

/** npm ci only when the lock is another one than last time. */
export function install() {
  const mark = path.join(here, 'node_modules/.lock-hash')
  const lock = createHash('sha256').update(readFileSync(path.join(here, 'package-lock.json'))).digest('hex')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return
  run('npm', ['ci', '--prefer-offline'])
  writeFileSync(mark, lock)
}

export function generator(...words) {
  const { config } = JSON.parse(readFileSync(path.join(here, 'package.json'), 'utf8'))
  const version = config['openapi-generator']
  const jar = path.join(target, `tools/openapi-generator-cli-${version}.jar`)
  if (!existsSync(jar)) {
    run('mvn', ['-q', '-B', 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy', '-Dmdep.useBaseVersion=true',
      `-Dartifact=org.openapitools:openapi-generator-cli:${version}`, `-DoutputDirectory=${path.dirname(jar)}`])
  }
  const java = process.env.JAVA_HOME ? path.join(process.env.JAVA_HOME, 'bin/java') : 'java'
  run(java, ['-Dlog.level=error', '-jar', jar, ...words])
}
