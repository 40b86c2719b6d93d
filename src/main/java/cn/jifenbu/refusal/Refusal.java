package cn.jifenbu.refusal;

import cn.jifenbu.shared.KebabCase;

/// Every way the system can say no. Adding one breaks the build until the problem catalogue gives it a
/// status, a title and a sentence that says what to do.
public sealed interface Refusal permits RequestRefusal, IdentityRefusal, StaffRefusal, PersonRefusal, OrganisationRefusal,
        LedgerRefusal, SealRefusal, CatalogueRefusal, ChangeRefusal, ClaimRefusal, NoticeRefusal, ShopRefusal, CounterRefusal,
        PictureRefusal, DividendRefusal, ReadinessRefusal, IncomeRefusal, PayoutRefusal, EvidenceRefusal, PaperRefusal,
        DeductionRefusal, DisputeRefusal, FeedbackRefusal, WebhookRefusal, RegisterRefusal {

    /// The stable word that programs, the audit log and the year end's progress know it by. It is published: who renames a
    /// record overrides this with the code it had.
    default String code() {
        return KebabCase.of(getClass().getSimpleName());
    }
}
