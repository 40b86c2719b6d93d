package cn.jifenbu.claims.entry;

import static cn.jifenbu.claims.entry.ClaimContextRepository.counted;
import static cn.jifenbu.claims.entry.ClaimContextRepository.entered;
import static cn.jifenbu.claims.entry.ClaimContextRepository.households;
import static cn.jifenbu.claims.entry.ClaimContextRepository.uses;

import cn.jifenbu.catalogue.rules.ReadCatalogue;
import cn.jifenbu.evidence.ReadEvidence;
import cn.jifenbu.evidence.ReadEvidence.Alike;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.sql.SqlQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Reads everything about some claims in two round trips (a third where a photo looks like an earlier one), however many
/// there are. The village must be locked.
@ApplicationScoped
class LoadClaimContext {
    private final ClaimContextRepository contexts;
    private final ReadCatalogue catalogue;
    private final ReadEvidence evidence;
    private final BusinessClock clock;

    LoadClaimContext(ClaimContextRepository contexts, ReadCatalogue catalogue, ReadEvidence evidence, BusinessClock clock) {
        this.contexts = contexts;
        this.catalogue = catalogue;
        this.evidence = evidence;
        this.clock = clock;
    }

    ClaimContext load(VillageId village, Collection<NewClaim> claims) {
        var context = new ClaimContext(catalogue.history(village), clock.today());
        var queries = new ArrayList<SqlQuery<?>>(List.of(households(village, claims, context::add),
                counted(village, claims, context.usage()::add), entered(village, claims, context.entered()::put)));
        var photos = claims.stream().flatMap(c -> c.evidence().stream()).distinct().toList();
        if (!photos.isEmpty()) {
            queries.add(into(context.photos(), evidence.photos(village, photos)));
            queries.add(uses(village, photos.stream().map(id -> new Alike(village, id, true)).toList(), context::addUse));
        }
        contexts.readAll(queries);
        loadUsesOfSimilarPhotos(village, context);
        return context;
    }

    private static <K, V> SqlQuery<Map<K, V>> into(Map<K, V> target, SqlQuery<Map<K, V>> query) {
        return new SqlQuery<>(query.sql(), query.parameters(), rows -> {
            target.putAll(query.reader().read(rows));
            return target;
        });
    }

    private void loadUsesOfSimilarPhotos(VillageId village, ClaimContext context) {
        var originals = new HashMap<UUID, Map<UUID, Boolean>>();
        var similar = new ArrayList<Alike>();
        for (var photo : context.photos().values()) {
            for (var alike : photo.alike()) {
                similar.add(alike);
                originals.computeIfAbsent(alike.id(), a -> new HashMap<>()).put(photo.id(), alike.sameFile());
            }
        }
        if (similar.isEmpty()) return;
        contexts.readAll(List.of(uses(village, similar, (photo, use) -> originals.get(photo)
                .forEach((original, sameFile) -> context.addUse(original, use.ofSameFile(sameFile))))));
    }
}
