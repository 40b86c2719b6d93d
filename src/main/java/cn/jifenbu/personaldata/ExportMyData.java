package cn.jifenbu.personaldata;

import cn.jifenbu.household.Households;
import cn.jifenbu.household.Member;
import cn.jifenbu.identity.binding.Consents;
import cn.jifenbu.identity.binding.Consents.Consent;
import cn.jifenbu.identity.binding.ReadIdentity;
import cn.jifenbu.identity.binding.ReadIdentity.OwnBinding;
import cn.jifenbu.ledger.posting.LedgerEntry;
import cn.jifenbu.ledger.reading.AccountView;
import cn.jifenbu.ledger.reading.ReadLedger;
import cn.jifenbu.privacy.SealedKind;
import cn.jifenbu.privacy.SealedValues;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything that is kept about the person who asks (PIPL article 45). Whether they are the one on record is not known before
/// the identity card was seen: until then numbers that they did not give themselves are masked.
@ApplicationScoped
public class ExportMyData {

    private static final int ENTRIES = 5_000;

    private final ReadIdentity identity;
    private final Consents consents;
    private final SealedValues values;
    private final Households households;
    private final ReadLedger ledger;

    ExportMyData(ReadIdentity identity, Consents consents, SealedValues values, Households households, ReadLedger ledger) {
        this.identity = identity;
        this.consents = consents;
        this.values = values;
        this.households = households;
        this.ledger = ledger;
    }

    /// `phone`: told by a larger app, and kept until a household is asked for with it.
    public record MyData(UUID id, @Nullable String displayName, @Nullable String phone, List<Consent> consents,
            List<OwnBinding> bindings,
            @Nullable MyRecord register, @Nullable MyHousehold household) {}

    /// As the household's register has it; numbers masked where another entered them and nobody saw the identity card.
    public record MyRecord(String name, @Nullable String relation, @Nullable Integer birthYear, boolean head,
            @Nullable String phone, @Nullable String idNumber,
            @Nullable String bankAccount) {}

    /// `entries`: newest first, at most 5000.
    public record MyHousehold(String villageId, String code, int group, String doorplate, AccountView account,
            List<LedgerEntry> entries) {}

    @Transactional
    public MyData export(Actor actor) {
        var bindings = identity.bindingsOf(actor.person());
        var register = bindings.stream().filter(b -> b.state().equals("APPROVED")).findFirst().flatMap(this::register);
        var household = actor.membership().map(own -> {
            var h = households.require(own.village(), own.household());
            return new MyHousehold(own.village().toString(), h.code(), h.group(), h.doorplate(),
                    ledger.account(own.village(), h.id()),
                    ledger.entries(own.village(), Optional.of(h.id()), Long.MAX_VALUE, ENTRIES));
        });
        return new MyData(actor.person(), identity.displayName(actor.person()),
                values.get(SealedValues.PLATFORM, actor.person(), SealedKind.PHONE).orElse(null), consents.list(actor.person()),
                bindings,
                register.orElse(null), household.orElse(null));
    }

    private Optional<MyRecord> register(OwnBinding binding) {
        var village = VillageId.fromString(binding.village());
        var numbers = values.all(village.value(), binding.memberId());
        Optional<Member> member = households.members(village, new HouseholdId(binding.household())).stream()
                .filter(m -> m.id().equals(binding.memberId())).findFirst();
        return member.map(m -> new MyRecord(m.name(), m.relation(), m.birthYear(), m.head(),
                shown(binding, SealedKind.PHONE, numbers), shown(binding, SealedKind.ID_NUMBER, numbers),
                shown(binding, SealedKind.BANK_ACCOUNT, numbers)));
    }

    private static String shown(OwnBinding binding, SealedKind kind, Map<SealedKind, String> numbers) {
        var number = numbers.get(kind);
        boolean whole = binding.identityChecked() || kind == SealedKind.PHONE && binding.phoneGiven();
        return number == null || whole ? number : kind.masked(number);
    }
}
