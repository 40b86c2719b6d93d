package cn.jifenbu.claims.entry;

import cn.jifenbu.claims.model.ClaimState;
import cn.jifenbu.claims.store.ClaimRow;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A claim on its way in: the states it has gone through so far, and its photos with how often each was seen before.
record AssessedClaim(ClaimRow row, List<ClaimState> states, Map<UUID, Integer> photos) {}
