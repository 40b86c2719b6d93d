// node clients.mjs [java|typescript|python]   generates clients from openapi.yaml into target/clients and compiles them.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { document, generator, here, install, installed, run, target } from './tools.mjs'

const CLIENTS = {
  java: {
    generator: 'java',
    options: ['--library=native', '--additional-properties=invokerPackage=cn.jifenbu.client,apiPackage=cn.jifenbu.client.api,'
      + 'modelPackage=cn.jifenbu.client.model,openApiNullable=false'],
    compile: (folder) => run('mvn', ['-q', '-B', '-Dmaven.test.skip=true', 'compile'], folder),
  },
  typescript: {
    generator: 'typescript-fetch',
    options: ['--additional-properties=importFileExtension=.js'],
    compile: (folder) => {
      copyFileSync(path.join(here, 'tour.ts'), path.join(folder, 'tour.ts'))
      writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }\n')
      run(installed('tsc'), ['--strict', '--skipLibCheck', '--target', 'es2022', '--module', 'nodenext', '--lib', 'es2022,dom',
        '--types', 'node', '--typeRoots', path.join(here, 'node_modules/@types'), '--outDir', 'dist', 'index.ts', 'tour.ts'], folder)
    },
  },
  python: {
    generator: 'python',
    options: ['--additional-properties=packageName=jifenbu_client'],
    compile: (folder) => run('python3', ['-m', 'compileall', '-q', 'jifenbu_client'], folder),
  },
}

/** The generator writes clients, not receivers: of the webhooks it would make calls that do not compile. */
function withoutWebhooks() {
  const file = path.join(target, 'clients/openapi.yaml')
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, readFileSync(document, 'utf8').replace(/^webhooks:\n(?: .*\n|\n)*/m, ''))
  return file
}

const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(CLIENTS)
for (const name of wanted) {
  if (!CLIENTS[name]) {
    console.error(`没有「${name}」：可用的有 ${Object.keys(CLIENTS).join('、')}。`)
    console.error(`No client '${name}', only: ${Object.keys(CLIENTS).join(', ')}.`)
    process.exit(1)
  }
}
install()
const api = withoutWebhooks()
for (const name of wanted) {
  const folder = path.join(target, 'clients', name)
  const client = CLIENTS[name]
  rmSync(folder, { recursive: true, force: true })
  // tags are Chinese, of which no class name can be made: one class holds all operations
  generator('generate', '-g', client.generator, '-i', api, '-o', folder, ...client.options,
    '--openapi-normalizer', 'SET_TAGS_FOR_ALL_OPERATIONS=jifenbu',
    '--global-property', 'apiTests=false,modelTests=false,apiDocs=false,modelDocs=false')
  client.compile(folder)
  console.log(`target/clients/${name} ✓`)
}
