import verify from '@verify'
import type { OwnHousehold, Seal } from '@/api/types'
import { readProof, readSeals } from '@/features/reads'

export interface Checked {
  ok: boolean
  sealNo: number
  code: string
}

/** Computes the seal's hash from the entry here on the phone and compares it with the public board, where everybody sees it. */
export async function checkEntry(home: OwnHousehold, no: number): Promise<Checked> {
  const proof = await readProof(home, no)
  const slip = verify.parse(proof.slip)
  const sealNo = Number(slip?.sealNo ?? 0)
  const computed = slip ? hashOf(proof.slip) : ''
  const onBoard = await published(home.villageId, sealNo)
  const ok = !!onBoard && computed === onBoard.hash && slip?.entryNo === String(no)
  return { ok, sealNo, code: grouped(computed.slice(0, 20)) }
}

function hashOf(slip: string): string {
  try {
    return verify.sealHash(verify.parse(slip)!)
  } catch {
    return ''
  }
}

/** Seals are listed newest first; the cursor leads straight to the one asked for. */
async function published(village: string, no: number): Promise<Seal | undefined> {
  const page = await readSeals(village, String(no + 1))
  return page.items.find((seal) => seal.sealNo === no)
}

export const grouped = (code: string) => code.replace(/(.{4})(?=.)/g, '$1 ')
