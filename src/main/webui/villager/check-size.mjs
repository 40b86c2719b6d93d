// node check-size.mjs dist/build/h5 : what the first page loads, compressed as the service sends it;
// more than 200 KB of JS is too much
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import path from 'node:path'

const MOST_JS = 200_000
const root = process.argv[2]
const gzip = (file) => gzipSync(readFileSync(path.join(root, file))).length
const html = readFileSync(path.join(root, 'index.html'), 'utf8')

/** The entry, what the page preloads, and what those import in turn; then the home page itself. */
const seen = new Set()
function add(file) {
  if (seen.has(file) || !file.endsWith('.js')) return
  seen.add(file)
  const source = readFileSync(path.join(root, file), 'utf8')
  for (const [, name] of source.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g))
    add(path.join(path.dirname(file), name))
}
for (const [, name] of html.matchAll(/(?:src|href)="\/m\/([^"]+\.js)"/g)) add(name)
for (const name of readdirSync(path.join(root, 'assets'))) if (/^pages-home\./.test(name)) add('assets/' + name)
const js = [...seen].reduce((sum, file) => sum + gzip(file), 0)
const css = readdirSync(path.join(root, 'assets'))
  .filter((name) => name.endsWith('.css'))
  .reduce((sum, name) => sum + gzip('assets/' + name), 0)
const all = (folder) =>
  readdirSync(folder).reduce((sum, name) => {
    const file = path.join(folder, name)
    return sum + (statSync(file).isDirectory() ? all(file) : statSync(file).size)
  }, 0)
console.log(`first page: ${js} B of JS in ${seen.size} files, ${css} B of CSS, gzip; everything ${all(root)} B on disk`)
if (js > MOST_JS || seen.size === 0) {
  console.error(seen.size ? `more than ${MOST_JS} B` : 'no scripts found')
  process.exit(1)
}
