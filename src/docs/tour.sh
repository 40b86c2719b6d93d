#!/usr/bin/env bash
# A tour of the API in five minutes, against a running demo: src/docs/tour.sh [http://localhost:8080]
# tour.out is what it said once; a test runs it and compares.
set -euo pipefail

api=${1:-http://localhost:8080}/api/v1
village=$api/villages/500243999201
token() { sed 's/.*"accessToken":"\([^"]*\)".*/\1/'; }
staff() { curl -sf $api/auth/staff/token -H 'Content-Type: application/json' -d '{"username":"'$1'","password":"jifenbu-demo-2026"}' | token; }
post() { curl -sf -X POST "$2" -H "Authorization: Bearer $1" -H "Idempotency-Key: $(cat /proc/sys/kernel/random/uuid)" -H 'Content-Type: application/json' -d "${3:-}"; echo; }
get() { curl -sf "$2" -H "Authorization: Bearer $1"; echo; }
field() { sed 's/.*"'$1'":"\([^"]*\)".*/\1/'; }

echo '# 1. The township'\''s year: the source'\''s four totals'
xiang=$(staff xiang)
get $xiang $api/townships/500243999/dashboard

echo '# 2. A villager: the household 201-01-001, its points and the rules'
head=$(curl -sf $api/auth/wechat/token -H 'Content-Type: application/json' -d '{"code":"dev-201-01-001"}' | token)
household=$(get $head $api/me | sed 's/.*"householdId":"\([^"]*\)".*/\1/')
get $head $village/households/$household/account
get $head $village/catalogue

echo '# 3. She swept the street yesterday and claims the 2 points of rule r02'
claim=$(post $head $village/claims '{"channel":"ONLINE","ruleId":"r02","householdId":"'$household'","happenedOn":"'$(TZ=Asia/Shanghai date -d yesterday +%F)'"}' | sed 's/^{"id":"\([^"]*\)".*/\1/')

echo '# 4. The coordinator checks, another person approves, the village publishes'
post $(staff xie1) $village/claims/$claim/first-check
post $(staff cun1) $village/claims/$claim/approve
post $(staff cun1) $village/notices
curl -sf "$api/public/villages/500243999201/notices?limit=1"; echo     # open to everybody, names masked

echo '# 5. Five days later nobody has objected: the hourly job posts the points (only the demo can move the clock)'
post $xiang $api/demo/clock '{"days":6}'
get $head $village/households/$household/account
get $head "$village/households/$household/entries?limit=1"

echo '# 6. She redeems: points are held, the shopkeeper hands over against the code'
goods=$(get $head "$village/shop?limit=1" | field goodsId)
order=$(post $head $village/redemptions '{"householdId":"'$household'","lines":[{"goodsId":"'$goods'","quantity":1}]}'); echo "$order"
post $(staff dian1) $village/redemptions/$(echo "$order" | sed 's/^{"id":"\([^"]*\)".*/\1/')/hand-over '{"code":"'$(echo "$order" | field pickupCode)'"}'

echo '# 7. Last year'\''s dividend of the household, and a full check of the village'\''s ledger'
get $head $village/households/$household/dividends
get $(staff jian) $village/ledger/verification
post $xiang $api/demo/clock '{"days":0}'                                # back to the real time
