package cn.jifenbu.ledger.reading;

import cn.jifenbu.ledger.model.EntryKind;
import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.ledger.model.Lots;
import cn.jifenbu.ledger.posting.AccountRepository;
import cn.jifenbu.ledger.posting.EntryRepository;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Of which years points and merit are, for who moves them on. The village must be locked by the caller.
@ApplicationScoped
public class ReadLots {

    private final AccountRepository accounts;
    private final EntryRepository entries;
    private final PostedMeritRepository merits;

    ReadLots(AccountRepository accounts, EntryRepository entries, PostedMeritRepository merits) {
        this.accounts = accounts;
        this.entries = entries;
        this.merits = merits;
    }

    /// What each household has left.
    public Map<HouseholdId, Lots> ofVillage(VillageId village) {
        return accounts.lots(village);
    }

    public Lots ofHousehold(VillageId village, HouseholdId household) {
        return accounts.lots(village, household);
    }

    /// What an entry moved.
    public Optional<Lots> ofEntry(VillageId village, EntrySource source, EntryKind kind) {
        return entries.lots(village, source, kind);
    }

    public List<PostedMerit> merit(VillageId village, HouseholdId household) {
        return merits.ofHousehold(village, household);
    }
}
