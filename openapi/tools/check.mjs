// node check.mjs   holds openapi.yaml against the rules of three tools; what is left out stands in ../.spectral.yaml and
// ../redocly.yaml with its reason.
import path from 'node:path'
import { document, generator, here, install, installed, run } from './tools.mjs'

install()
run(installed('spectral'), ['lint', '--fail-severity=hint', '--ruleset', path.join(here, '../.spectral.yaml'), document])
run(installed('redocly'), ['lint', '--config', path.join(here, '../redocly.yaml'), '--max-problems=1000', document])
generator('validate', '-i', document)
console.log('openapi.yaml: Spectral, OWASP, Redocly, openapi-generator ✓')
