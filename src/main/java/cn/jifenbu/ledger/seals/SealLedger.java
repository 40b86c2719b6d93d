package cn.jifenbu.ledger.seals;

import cn.jifenbu.ledger.events.EventKind;
import cn.jifenbu.ledger.events.VillageEvents;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.verifier.SealLine;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Seals what was posted: each business day with entries by itself, so missed days are caught up day by day. Where there is
/// nothing to seal nothing is done.
@ApplicationScoped
public class SealLedger {

    private final VillageLock villages;
    private final SealRepository seals;
    private final UnsealedEntryRepository unsealed;
    private final SealKeys keys;
    private final PublishSeals publication;
    private final VillageEvents events;
    private final BusinessClock clock;

    SealLedger(VillageLock villages, SealRepository seals, UnsealedEntryRepository unsealed, SealKeys keys,
            PublishSeals publication, VillageEvents events, BusinessClock clock) {
        this.villages = villages;
        this.seals = seals;
        this.unsealed = unsealed;
        this.keys = keys;
        this.publication = publication;
        this.events = events;
        this.clock = clock;
    }

    /// The days that are over.
    ///
    /// @return how many seals were made
    @Transactional
    public int sealCompletedDays(VillageId village) {
        var midnight = BusinessClock.midnight(clock.today());
        if (!unsealed.anyBefore(village, midnight)) return 0;
        villages.lock(village);
        return seal(village, midnight, SealTrigger.DAY_END).size();
    }

    /// Everything until now.
    ///
    /// @return the village's latest seal, empty while it has no entries
    @Transactional
    public Optional<Seal> sealPending(VillageId village, SealTrigger trigger) {
        villages.lock(village);
        seal(village, Instant.MAX, trigger);
        return seals.latest(village).map(Seal::of);
    }

    /// The village must be locked. Only a seal of the present day carries the trigger; those before it end their days.
    private List<SealLine> seal(VillageId village, Instant before, SealTrigger trigger) {
        seals.flush();
        var previous = seals.latest(village);
        var days = unsealed.days(village, previous.map(s -> s.lastEntryNo).orElse(0L), before);
        var signed = new ArrayList<SealLine>();
        var hash = previous.map(s -> s.hash).orElse(SealLine.START);
        for (var day : days) {
            var seal = sign(village, day, hash, day.day().isBefore(clock.today()) ? SealTrigger.DAY_END : trigger);
            seals.persist(SealRow.of(seal));
            events.record(village, EventKind.LEDGER_SEALED, inWords(seal));
            signed.add(seal);
            hash = seal.hash();
        }
        seals.flush();
        if (!signed.isEmpty()) publication.whenCommitted(signed);
        return signed;
    }

    /// Everything the signature covers, so that whoever keeps the event keeps the anchor.
    private static Map<String, Object> inWords(SealLine seal) {
        var hex = HexFormat.of();
        return Map.ofEntries(Map.entry("installation", seal.installation().toString()), Map.entry("sealNo", seal.sealNo()),
                Map.entry("firstEntryNo", seal.firstEntryNo()), Map.entry("lastEntryNo", seal.lastEntryNo()),
                Map.entry("root", hex.formatHex(seal.root())), Map.entry("prevHash", hex.formatHex(seal.prevHash())),
                Map.entry("occasion", seal.occasion()), Map.entry("sealedMicros", seal.sealedMicros()),
                Map.entry("algorithm", seal.algorithm()), Map.entry("keyId", seal.keyId()),
                Map.entry("publicKey", hex.formatHex(seal.publicKey())), Map.entry("hash", hex.formatHex(seal.hash())),
                Map.entry("signature", hex.formatHex(seal.signature())));
    }

    private SealLine sign(VillageId village, UnsealedEntryRepository.Day day, byte[] previous, SealTrigger trigger) {
        var key = keys.current();
        var seal = new SealLine(seals.installation(), village.value(), seals.nextNo(village), day.first(), day.last(),
                day.root(), previous, trigger.name(), ChronoUnit.MICROS.between(Instant.EPOCH, clock.now()), key.algorithm(),
                key.keyId(), key.publicKey(), null, null);
        var hash = seal.computeHash();
        return seal.signed(hash, key.sign(hash));
    }
}
