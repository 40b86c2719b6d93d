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
  audit: offers(`GET ${VILLAGE}/audit-log`),
  webhooks: offers('GET /api/v1/webhooks'),
  auditExport: offers(`GET ${VILLAGE}/audit-log/export`),
  /** With the review queue came reason codes and what the service itself warns of. */
  reviewQueue: offers(`GET ${VILLAGE}/review-queue`),
  deductions: offers(`GET ${VILLAGE}/deductions`),
  deeds: offers(`GET ${VILLAGE}/dashboard/deeds`),
}
