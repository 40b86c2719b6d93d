// Recomputes the seal's hash from a slip's text, by itself: no server, no crypto.subtle (which plain http and saved files lack).
// The text is written by cn.jifenbu.verifier.Slip, the hashes by EntryHash, MerkleTree and SealLine in the same package.
(function (root) {
  'use strict';

  const COUNTERS = { EARN: 'ISSUANCE', DEDUCT: 'ISSUANCE', REDEEM: 'REDEMPTION', RETURN: 'REDEMPTION', CLEAR: 'CLEARING',
    ADJUST: 'ADJUSTMENT', TRANSFER: 'TRANSFER', REVERSAL: 'ADJUSTMENT' };
  const KINDS = { EARN: '挣得积分', DEDUCT: '扣分', REDEEM: '兑换物资', RETURN: '退货退分', CLEAR: '到期清零', ADJUST: '调整',
    TRANSFER: '转分', REVERSAL: '冲回' };
  const FIELDS = ['version', 'village', 'entryNo', 'household', 'accountSeq', 'kind', 'points', 'merit', 'meritYear',
    'balanceAfter', 'sourceKind', 'sourceId', 'noteCommitment', 'actor', 'effectiveDay', 'recordedMicros', 'prevHash',
    'installation', 'sealNo', 'firstEntryNo', 'lastEntryNo', 'sealPrevHash', 'occasion', 'sealedMicros', 'algorithm', 'keyId',
    'path'];
  const LEAST_DIGITS = 20;

  // --- bytes ---

  function utf8(text) {
    const escaped = encodeURIComponent(text);
    const out = [];
    for (let i = 0; i < escaped.length; i++) {
      if (escaped[i] === '%') { out.push(parseInt(escaped.substr(i + 1, 2), 16)); i += 2; }
      else out.push(escaped.charCodeAt(i));
    }
    return Uint8Array.from(out);
  }

  function join(parts) {
    const out = new Uint8Array(parts.reduce((n, p) => n + p.length, 0));
    let at = 0;
    for (const part of parts) { out.set(part, at); at += part.length; }
    return out;
  }

  // A whole number as 8 bytes, negative ones in two's complement.
  function long(text) {
    if (!/^-?[0-9]{1,18}$/.test(text)) throw new Error('number');
    let n = BigInt.asUintN(64, BigInt(text));
    const out = new Uint8Array(8);
    for (let i = 7; i >= 0; i--) { out[i] = Number(n & 255n); n >>= 8n; }
    return out;
  }

  function base64(text, length) {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const out = [];
    let bits = 0, held = 0;
    for (const c of text) {
      const value = alphabet.indexOf(c);
      if (value < 0) throw new Error('base64');
      held = (held << 6 | value) & 0xfff;
      bits += 6;
      if (bits >= 8) { bits -= 8; out.push(held >> bits & 255); }
    }
    if (length !== undefined && out.length !== length) throw new Error('length');
    return Uint8Array.from(out);
  }

  function hex(bytes) {
    return Array.from(bytes, b => (b + 256).toString(16).slice(1)).join('');
  }

  // --- SHA-256 (FIPS 180-4) ---

  const K = [], START = [];
  (function constants() {
    for (let n = 2; K.length < 64; n++) {
      let prime = true;
      for (let d = 2; d * d <= n; d++) if (n % d === 0) prime = false;
      if (!prime) continue;
      if (START.length < 8) START.push(Math.floor(Math.sqrt(n) % 1 * 4294967296) | 0);
      K.push(Math.floor(Math.cbrt(n) % 1 * 4294967296) | 0);
    }
  })();

  function sha256(message) {
    const padded = new Uint8Array((message.length + 9 + 63) >> 6 << 6);
    padded.set(message);
    padded[message.length] = 0x80;
    const view = new DataView(padded.buffer);
    view.setUint32(padded.length - 8, Math.floor(message.length / 536870912));
    view.setUint32(padded.length - 4, message.length << 3);
    const state = START.slice();
    const w = new Int32Array(64);
    for (let at = 0; at < padded.length; at += 64) block(state, w, view, at);
    const out = new DataView(new ArrayBuffer(32));
    state.forEach((word, i) => out.setInt32(4 * i, word));
    return new Uint8Array(out.buffer);
  }

  function turn(x, n) { return x >>> n | x << 32 - n; }

  function block(state, w, view, at) {
    for (let i = 0; i < 16; i++) w[i] = view.getInt32(at + 4 * i);
    for (let i = 16; i < 64; i++) {
      const a = w[i - 15], b = w[i - 2];
      w[i] = w[i - 16] + (turn(a, 7) ^ turn(a, 18) ^ a >>> 3) + w[i - 7] + (turn(b, 17) ^ turn(b, 19) ^ b >>> 10) | 0;
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let i = 0; i < 64; i++) {
      const t1 = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + (e & f ^ ~e & g) + K[i] + w[i] | 0;
      const t2 = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + (a & b ^ a & c ^ b & c) | 0;
      h = g; g = f; f = e; e = d + t1 | 0; d = c; c = b; b = a; a = t1 + t2 | 0;
    }
    [a, b, c, d, e, f, g, h].forEach((word, i) => { state[i] = state[i] + word | 0; });
  }

  // --- the slip ---

  // Takes the text alone or inside an address; blanks and line breaks from copying do not matter.
  function parse(text) {
    const joined = text.replace(/\s+/g, '');
    const from = joined.indexOf('JFB1~');
    if (from < 0) return null;
    const parts = joined.slice(from).split('~');
    if (parts.length !== FIELDS.length) return null;
    const slip = {};
    FIELDS.forEach((name, i) => { slip[name] = parts[i]; });
    return slip;
  }

  function entryHash(s) {
    const word = text => sha256(utf8(text));
    const note = s.noteCommitment === '-' ? new Uint8Array(32) : base64(s.noteCommitment, 32);
    return sha256(join([base64(s.prevHash, 32), long(s.village), long(s.entryNo), base64(s.household, 16), long(s.accountSeq),
      word(s.kind), word(COUNTERS[s.kind]), long(s.points), long(s.merit), long(s.meritYear), long(s.balanceAfter),
      word(decodeURIComponent(s.sourceKind)), word(decodeURIComponent(s.sourceId)), note, base64(s.actor, 16),
      long(s.effectiveDay), long(s.recordedMicros)]));
  }

  // RFC 6962 / 9162: from a leaf along its audit path.
  function rootFrom(leaf, index, size, path) {
    let node = sha256(join([Uint8Array.of(0), leaf]));
    let at = index, last = size - 1;
    for (const neighbour of path) {
      if (last === 0) throw new Error('path');
      if (at % 2 === 1 || at === last) {
        node = sha256(join([Uint8Array.of(1), neighbour, node]));
        while (at % 2 === 0 && at !== 0) { at = at / 2; last = Math.floor(last / 2); }
      } else node = sha256(join([Uint8Array.of(1), node, neighbour]));
      at = Math.floor(at / 2);
      last = Math.floor(last / 2);
    }
    if (last !== 0) throw new Error('path');
    return node;
  }

  function sealHash(s) {
    if (!COUNTERS[s.kind]) throw new Error('kind');
    const all = s.path === '-' ? new Uint8Array(0) : base64(s.path);
    if (all.length % 32 !== 0) throw new Error('path');
    const path = [];
    for (let i = 0; i < all.length; i += 32) path.push(all.slice(i, i + 32));
    const index = Number(s.entryNo) - Number(s.firstEntryNo), size = Number(s.lastEntryNo) - Number(s.firstEntryNo) + 1;
    if (!(index >= 0 && index < size)) throw new Error('range');
    const root = rootFrom(entryHash(s), index, size, path);
    const word = text => sha256(utf8(text));
    return hex(sha256(join([utf8('jifenbu seal 1'), base64(s.installation, 16), long(s.village), long(s.sealNo),
      long(s.firstEntryNo), long(s.lastEntryNo), long(s.sealedMicros), root, base64(s.sealPrevHash, 32), word(s.occasion),
      word(s.algorithm), word(s.keyId)])));
  }

  // The seal as people copy it: hex digits, any blanks, also from the address in a QR code.
  function sealDigits(text) {
    const address = /#seal=([0-9a-fA-F]+)/.exec(text);
    return (address ? address[1] : text).replace(/[\s\-·.]/g, '').toLowerCase();
  }

  function day(days) {
    const d = new Date(Number(days) * 86400000);
    return d.getUTCFullYear() + '年' + (d.getUTCMonth() + 1) + '月' + d.getUTCDate() + '日';
  }

  // What the slip says, for people; null when it cannot be read.
  function read(text) {
    const s = parse(text);
    if (!s || !KINDS[s.kind]) return null;
    return { sealNo: s.sealNo, text: '第 ' + s.entryNo + ' 笔，' + day(s.effectiveDay) + '，' + KINDS[s.kind] + ' '
      + (Number(s.points) > 0 ? '+' : '') + s.points + ' 分，之后余额 ' + s.balanceAfter + ' 分' };
  }

  function check(slipText, sealText) {
    const bad = (title, ...lines) => ({ match: false, title, lines });
    const slip = parse(slipText);
    if (!slip) return bad('条子的文字不完整', '请重新扫码，或者把条子最下面的小字从头到尾全部粘贴进来。');
    const wanted = sealDigits(sealText);
    if (!/^[0-9a-f]*$/.test(wanted)) return bad('核对码抄错了', '核对码里只有数字 0–9 和字母 a–f。');
    if (wanted.length < LEAST_DIGITS || wanted.length > 64) {
      return bad('核对码的位数不对', '公示栏上的核对码至少抄 20 位，现在是 ' + wanted.length + ' 位。');
    }
    let found;
    try { found = sealHash(slip); } catch (broken) {
      return bad('条子的文字不对', '条子上的内容被改过或者没有粘贴完整，请重新扫码。');
    }
    if (found.startsWith(wanted)) {
      return { match: true, title: '这一笔和公示栏上的封存一致', lines: [read(slipText).text,
        '它在第 ' + slip.sealNo + ' 号封存里，封存以后没有被改过。'] };
    }
    return bad('对不上：这张条子和公示栏上的封存不一样', '先看一看：公示栏上是不是第 ' + slip.sealNo + ' 号封存，核对码有没有抄错。',
      '都没有错的话，条子或者台账被改过：请带上条子到村委会，或者打公示栏上的监督电话问。');
  }

  const api = { sha256, hex, utf8, parse, read, sealHash, check };
  if (typeof module === 'object' && module.exports) module.exports = api;
  else root.JifenbuVerify = api;
})(typeof self === 'object' ? self : this);
