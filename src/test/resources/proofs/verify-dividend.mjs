// node verify-dividend.mjs [--key FINGERPRINT]… [--installation ID] FILE
// Checks a dividend's proof; written from src/docs/PROOFS.md alone.
// Prints what is wrong by its line; ends with 0 when nothing is, 1 when something is, 2 when it cannot tell.
import { createHash, createPublicKey, verify } from 'node:crypto'
import { createReadStream } from 'node:fs'

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()
const number = (n) => {
  const bytes = Buffer.alloc(8)
  bytes.writeBigInt64BE(n)
  return bytes
}
const id = (uuid) => Buffer.from(uuid.replaceAll('-', ''), 'hex')
const word = (text) => sha256(Buffer.from(text))
const hex = (text) => Buffer.from(text, 'hex')
const day = (text) => BigInt(Date.parse(text + 'T00:00:00Z')) / 86_400_000n
const moment = (text) => {
  const [, seconds, decimals = ''] = /^(.*?)(?:\.(\d+))?Z$/.exec(text)
  return BigInt(Date.parse(seconds + 'Z')) * 1000n + BigInt(decimals.padEnd(6, '0'))
}
/** Whole numbers as BigInt, so that none is rounded. */
const parse = (line) =>
  JSON.parse(
    line.replace(/"(?:[^"\\]|\\.)*"|-?\d+/g, (m) => (m[0] === '"' ? m : `{"n":"${m}"}`)),
    (_, v) => (v && typeof v === 'object' && 'n' in v ? BigInt(v.n) : v),
  )
const byCodePoint = (a, b) => {
  const [x, y] = [[...a], [...b]]
  for (let i = 0; i < Math.min(x.length, y.length); i++) if (x[i] !== y[i]) return x[i].codePointAt(0) - y[i].codePointAt(0)
  return x.length - y.length
}

class Wrong extends Error {}
const must = (holds, what) => {
  if (!holds) throw new Wrong(what)
}

const COUNTERS = { EARN: 'ISSUANCE', DEDUCT: 'ISSUANCE', REDEEM: 'REDEMPTION', RETURN: 'REDEMPTION', CLEAR: 'CLEARING' }
Object.assign(COUNTERS, { ADJUST: 'ADJUSTMENT', REVERSAL: 'ADJUSTMENT', TRANSFER: 'TRANSFER' })

const ZERO = '00'.repeat(32)
const state = { entryNo: 0n, hash: ZERO, sealNo: 0n, sealHash: ZERO, sealedTo: 0n, leaves: [] }
Object.assign(state, { households: new Map(), origins: new Map() })
const pins = { keys: [], installation: null }
const met = new Set()
const runs = []
let head = null

function entry(e) {
  must(e.village === head.village, `entry ${e.entryNo} is of another village`)
  must(e.entryNo === state.entryNo + 1n, `entry ${state.entryNo + 1n} is missing`)
  must(e.prevHash === state.hash, `entry ${e.entryNo} does not follow the one before`)
  must(COUNTERS[e.kind] === e.counter && (e.points !== 0n || e.merit !== 0n), `entry ${e.entryNo} has a wrong kind`)
  const hash = sha256(
    hex(e.prevHash),
    number(BigInt(e.village)),
    number(e.entryNo),
    id(e.household),
    number(e.accountSeq),
    word(e.kind),
    word(e.counter),
    number(e.points),
    number(e.merit),
    number(e.meritYear),
    number(e.balanceAfter),
    word(e.sourceKind),
    word(e.sourceId),
    hex(e.noteCommitment),
    id(e.actor),
    number(day(e.effectiveOn)),
    number(moment(e.recordedAt)),
  ).toString('hex')
  must(hash === e.hash, `entry ${e.entryNo} is not what its hash says`)
  const account = state.households.get(e.household) ?? { seq: 0n, balance: 0n }
  must(e.accountSeq === account.seq + 1n, `entry ${e.entryNo} breaks the household's numbers`)
  must(e.balanceAfter === account.balance + e.points, `entry ${e.entryNo} has a wrong balance`)
  state.households.set(e.household, { seq: e.accountSeq, balance: e.balanceAfter })
  state.entryNo = e.entryNo
  state.hash = hash
  state.leaves.push(sha256(Buffer.of(0), hex(hash)))
  const first = origin(e)
  for (const run of runs) if (counts(run, e, first)) add(run, e)
}

function root(leaves) {
  if (leaves.length === 1) return leaves[0]
  let left = 1
  while (left * 2 < leaves.length) left *= 2
  return sha256(Buffer.of(1), root(leaves.slice(0, left)), root(leaves.slice(left)))
}

function signed(by, message) {
  const publicKey = Buffer.from(by.publicKey, 'base64')
  const fingerprint = sha256(publicKey).toString('hex')
  must(fingerprint.startsWith(by.keyId) && by.keyId.length === 16, 'the key is not the one named')
  must(!pins.keys.length || pins.keys.some((k) => fingerprint.startsWith(k)), `unknown key ${fingerprint}`)
  if (by.algorithm !== 'Ed25519') throw new RangeError(`this checker knows no ${by.algorithm}`)
  const key = createPublicKey({ key: publicKey, format: 'der', type: 'spki' })
  must(verify(null, message, key, Buffer.from(by.signature, 'base64')), 'wrong signature')
  return fingerprint
}

function seal(s) {
  const at = `seal ${s.sealNo}: `
  must(s.village === head.village && s.installation === head.installation, at + 'of another village or database')
  must(s.sealNo === state.sealNo + 1n && s.prevHash === state.sealHash, at + 'does not follow the one before')
  must(s.firstEntryNo === state.sealedTo + 1n && s.lastEntryNo === state.entryNo, at + 'wrong range')
  must(s.root === root(state.leaves).toString('hex'), at + 'entries were changed after it')
  const hash = sha256(
    'jifenbu seal 1',
    id(s.installation),
    number(BigInt(s.village)),
    number(s.sealNo),
    number(s.firstEntryNo),
    number(s.lastEntryNo),
    number(moment(s.sealedAt)),
    hex(s.root),
    hex(s.prevHash),
    word(s.occasion),
    word(s.algorithm),
    word(s.keyId),
  )
  must(hash.toString('hex') === s.hash, at + 'is not what its hash says')
  met.add(signed(s, hash))
  Object.assign(state, { sealNo: s.sealNo, sealHash: s.hash, sealedTo: s.lastEntryNo, leaves: [] })
}

const CORRECTIONS = ['REVERSAL', 'ADJUST']
const DEEDS = ['EARN', 'DEDUCT']
const yearPosted = (e) => BigInt(new Date(Date.parse(e.recordedAt) + 8 * 3_600_000).getUTCFullYear())

/** The first entry that this one puts right, or itself. */
function origin(e) {
  const earlier = ['entry', 'correction'].includes(e.sourceKind) && /^\d{1,18}$/.test(e.sourceId) ? BigInt(e.sourceId) : 0n
  const named = /@(\d{4})$/.exec(e.sourceId)
  const posted = e.kind !== 'TRANSFER' ? yearPosted(e) : named ? BigInt(named[1]) : e.meritYear
  const first = state.origins.get(earlier) ?? { no: e.entryNo, kind: e.kind, posted }
  state.origins.set(e.entryNo, first)
  return first
}

function counts(run, e, first) {
  if (e.entryNo > run.cutoffEntryNo) return false
  const isLate = (no) => no > (run.settledUntilEntryNo ?? run.cutoffEntryNo)
  const late = isLate(e.entryNo)
  const balance = run.base === 'BALANCE'
  const gathers = balance || run.base === 'LIFETIME'
  const gross = run.base === 'GROSS_OF_YEAR'
  if (run.counting === null) {
    const deed = run.yearOf === 'DEED' && !balance && DEEDS.includes(e.kind)
    if (late && !(e.meritYear === head.year && (deed || CORRECTIONS.includes(e.kind)))) return false
    if (!late && !gathers && (run.yearOf === 'DEED' ? e.meritYear : yearPosted(e)) !== head.year) return false
    if (balance) return e.points !== 0n
    return e.merit !== 0n && !(gross && (e.kind === 'DEDUCT' || (e.kind === 'REVERSAL' && e.merit > 0n)))
  }
  must(run.counting === 1n, 'an unknown way of counting')
  if (late && !CORRECTIONS.includes(e.kind) && !DEEDS.includes(e.kind)) return false
  if (late && balance && isLate(first.no) && !CORRECTIONS.includes(first.kind)) return false
  if (late || !gathers) {
    const others = run.postingYears.split(' ')
    const byPosting = e.meritYear === head.year ? run.yearOf === 'POSTING' : others.includes(String(e.meritYear))
    if ((byPosting ? first.posted : e.meritYear) !== head.year) return false
  }
  if (balance) return e.points !== 0n
  const raises = e.kind === 'REVERSAL' && first.no === e.entryNo && e.merit > 0n
  return e.merit !== 0n && !(gross && (first.kind === 'DEDUCT' || raises))
}

function add(run, e) {
  const value = run.base === 'BALANCE' ? e.points : e.merit
  const of = run.points.get(e.household)
  run.points.set(e.household, { sum: (of?.sum ?? 0n) + value, first: of?.first ?? e.entryNo })
}

const POLICY = ['policyVersion', 'base', 'yearOf', 'rateBp', 'fixedFen', 'floorFen', 'ceilingFen', 'minMerit', 'negative']
function run(r) {
  const [year] = runs
  must(state.entryNo === 0n, 'runs come before the ledger')
  must(r.kind === (year ? 'ADJUSTMENT' : 'YEAR_END'), 'the year comes first, then adjustments')
  must(r.settledUntilEntryNo === (year ? year.cutoffEntryNo : null), 'settled until another entry than the year')
  must(!year || r.runNo > runs.at(-1).runNo, 'runs are not in order')
  must(!year || POLICY.every((f) => year[f] === r[f]), 'the adjustment has another policy than the year')
  runs.push({ ...r, points: new Map(), shares: [], absent: new Map() })
}

const runOf = (line) => runs.find((r) => r.runNo === line.runNo) ?? must(false, 'a share of no run')

function* wrongShares(run, granted) {
  let pool = run.fixedFen ?? (run.incomeFen * run.rateBp) / 10_000n
  if (run.floorFen !== null && pool < run.floorFen) pool = run.floorFen
  if (run.ceilingFen !== null && pool > run.ceilingFen) pool = run.ceilingFen
  if (pool !== run.poolFen) yield `run ${run.runNo}: the pool is ${pool}`
  const merit = (household) => {
    const sum = run.points.get(household)?.sum ?? 0n
    const positive = sum > 0n ? sum : 0n
    return { positive, shares: positive >= run.minMerit && !(run.negative === 'EXCLUDED' && sum < 0n) }
  }
  const total = run.shares.reduce((sum, s) => sum + s.merit, 0n)
  if (total !== run.totalMerit || total === 0n) yield `run ${run.runNo}: the points come to ${total}`
  let bad = false
  for (const [i, s] of run.shares.entries()) {
    const at = `line ${s.line}: household ${s.householdCode}: `
    const { positive, shares } = merit(s.household)
    const wrong = []
    if (s.merit !== (shares ? positive : 0n)) wrong.push(`merit is ${shares ? positive : 0n}, not ${s.merit}`)
    if (!shares && !granted.has(s.household)) wrong.push('below the minimum')
    if (s.firstEntryNo !== (run.points.get(s.household)?.first ?? null)) wrong.push('another first entry')
    if (s.earlierFen !== (granted.get(s.household) ?? 0n)) wrong.push('earlier runs gave another sum')
    if (s.shareNo !== BigInt(i + 1)) wrong.push('wrong number')
    if (i && byCodePoint(run.shares[i - 1].householdCode, s.householdCode) >= 0) wrong.push('codes are not in order')
    if (run.absent.has(s.household)) wrong.push('shares and is absent')
    bad ||= wrong.length > 0
    for (const what of wrong) yield at + what
  }
  const present = new Set(run.shares.map((s) => s.household))
  if (present.size !== run.shares.length) yield `run ${run.runNo}: a household has two shares`
  for (const household of run.points.keys()) {
    const { positive, shares } = merit(household)
    if (present.has(household) || !shares || positive === 0n) continue
    const why = run.absent.get(household)
    if (!why || why.state === 'ACTIVE' || granted.has(household)) yield `run ${run.runNo}: household ${household} has no share`
  }
  if (!bad && total !== 0n) yield* wrongSplit(run, total)
}

function* wrongSplit(run, total) {
  const cuts = run.shares.map((s) => ({ s, whole: (run.poolFen * s.merit) / total, rest: (run.poolFen * s.merit) % total }))
  const spare = run.poolFen - cuts.reduce((sum, c) => sum + c.whole, 0n)
  const less = (a, b) => (a === b ? 0 : a < b ? -1 : 1)
  const first = (c) => c.s.firstEntryNo ?? 2n ** 63n
  cuts.sort((a, b) => less(b.rest, a.rest) || less(first(a), first(b)) || byCodePoint(a.s.householdCode, b.s.householdCode))
  for (const [i, { s, whole, rest }] of cuts.entries()) {
    const rounding = BigInt(i) < spare
    const due = rounding ? whole + 1n : whole
    const right = s.dueFen === due && s.amountFen === due - s.earlierFen && s.remainder === rest && s.rounding === rounding
    if (!right) yield `line ${s.line}: household ${s.householdCode}: due are ${due} fen`
  }
}

function end(line, lines, hash) {
  must(line.lines === BigInt(lines) && line.sha256 === hash.toString('hex'), 'a line before was changed, added or taken away')
  const key = signed(line, Buffer.concat([Buffer.from('jifenbu dividend proof 2\n'), hash]))
  must(pins.keys.length || met.has(key), `signed by ${key}, which signed no seal here`)
}

const take = {
  'dividend-proof': (line, no) => {
    must(no === 1, 'a second head')
    head = line
    must(!pins.installation || pins.installation === head.installation, `of another installation ${head.installation}`)
  },
  run,
  entry: (line) => {
    must(!runs.some((r) => r.shares.length), 'entries come before shares')
    entry(line)
  },
  seal,
  share: (line, no) => runOf(line).shares.push({ ...line, line: no }),
  absent: (line) => runOf(line).absent.set(line.household, line),
}

/** What is wrong with the file, in order. */
async function* faults(file) {
  const digest = createHash('sha256')
  let lines = 0
  let ended = false
  for await (const bytes of split(file)) {
    lines++
    try {
      must(!ended, 'something behind the end')
      const line = parse(bytes.toString('utf8'))
      if (lines === 1 && (line.type !== 'dividend-proof' || line.format !== 2n)) throw new RangeError('no proof of this format')
      ended = line.type === 'end'
      must(ended || take[line.type], `unknown line ${line.type}`)
      if (ended) end(line, lines, digest.digest())
      else take[line.type](line, lines)
    } catch (wrong) {
      if (wrong instanceof RangeError) throw wrong
      yield `line ${lines}: ${wrong.message}`
      if (!ended) return
    }
    if (!ended) digest.update(bytes).update('\n')
  }
  if (!lines) throw new RangeError('an empty file')
  if (!ended) return yield `line ${lines + 1}: the end is missing`
  if (runs.at(-1)?.run !== head.run) return yield 'the run itself is missing'
  if (state.sealedTo < runs.at(-1).cutoffEntryNo) return yield `entry ${runs.at(-1).cutoffEntryNo} is not sealed`
  const granted = new Map()
  for (const each of runs) {
    yield* wrongShares(each, granted)
    for (const s of each.shares) granted.set(s.household, (granted.get(s.household) ?? 0n) + s.amountFen)
  }
}

async function* split(file) {
  let rest = Buffer.alloc(0)
  for await (const chunk of createReadStream(file)) {
    rest = Buffer.concat([rest, chunk])
    for (let at = rest.indexOf(10); at >= 0; at = rest.indexOf(10)) {
      yield rest.subarray(0, at)
      rest = rest.subarray(at + 1)
    }
  }
  if (rest.length) yield rest
}

const words = process.argv.slice(2)
while (words[0]?.startsWith('--')) {
  const [option, value] = words.splice(0, 2)
  if (option === '--key') pins.keys.push(value)
  else pins.installation = value
}
try {
  let well = true
  for await (const fault of faults(words[0])) {
    console.log(fault)
    well = false
  }
  if (well) console.log(`right: ${state.entryNo} entries, ${state.sealNo} seals, ${runs.at(-1).shares.length} shares`)
  if (!pins.keys.length) console.log(`no key was pinned; met: ${[...met].join(' ')}`)
  process.exit(well ? 0 : 1)
} catch (cannot) {
  console.log(cannot.message)
  process.exit(2)
}
