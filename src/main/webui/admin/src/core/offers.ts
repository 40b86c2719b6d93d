declare const __OPERATIONS__: string[]

const known = new Set(__OPERATIONS__)

/** Whether the service this console was built with has an operation: "POST /api/v1/staff". */
export const offers = (operation: string): boolean => known.has(operation)

const VILLAGE = '/api/v1/villages/{village}'

export const OFFERS = {
  evidence: offers(`POST ${VILLAGE}/evidence`),
  registering: offers(`POST ${VILLAGE}/households`),
  importingHouseholds: offers(`POST ${VILLAGE}/households/import`),
  catalogueVersions: offers(`GET ${VILLAGE}/catalogue-versions`),
  staff: offers('GET /api/v1/staff'),
  makingDivisions: offers('POST /api/v1/divisions'),
  audit: offers(`GET ${VILLAGE}/audit-log`),
  webhooks: offers('GET /api/v1/webhooks'),
  deeds: offers(`GET ${VILLAGE}/dashboard/deeds`),
}
