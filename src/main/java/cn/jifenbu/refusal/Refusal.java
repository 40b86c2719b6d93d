package cn.jifenbu.refusal;

/// Every way the system can say no. Adding one breaks the build until the problem catalogue gives it a
/// status, a code, a title and a sentence that says what to do.
public sealed interface Refusal permits RequestRefusal, IdentityRefusal, StaffRefusal, PersonRefusal, OrganisationRefusal,
        LedgerRefusal, SealRefusal, CatalogueRefusal, ChangeRefusal, ClaimRefusal, NoticeRefusal, ShopRefusal, CounterRefusal,
        PictureRefusal, DividendRefusal, IncomeRefusal, PayoutRefusal, EvidenceRefusal, PaperRefusal, DeductionRefusal,
        FeedbackRefusal, WebhookRefusal, RegisterRefusal {}
