/** The API's types, made from openapi/openapi.yaml by `node build.mjs check`; no code remains of them in the pages. */
import type { components, paths } from './schema'

export type { components, paths }
export type Schemas = components['schemas']
