package cn.jifenbu.problem;

import cn.jifenbu.refusal.CatalogueRefusal;
import cn.jifenbu.refusal.ChangeRefusal;
import cn.jifenbu.refusal.ClaimRefusal;
import cn.jifenbu.refusal.CounterRefusal;
import cn.jifenbu.refusal.DeductionRefusal;
import cn.jifenbu.refusal.DisputeRefusal;
import cn.jifenbu.refusal.DividendRefusal;
import cn.jifenbu.refusal.EvidenceRefusal;
import cn.jifenbu.refusal.FeedbackRefusal;
import cn.jifenbu.refusal.IdentityRefusal;
import cn.jifenbu.refusal.IncomeRefusal;
import cn.jifenbu.refusal.LedgerRefusal;
import cn.jifenbu.refusal.NoticeRefusal;
import cn.jifenbu.refusal.OrganisationRefusal;
import cn.jifenbu.refusal.PaperRefusal;
import cn.jifenbu.refusal.PayoutRefusal;
import cn.jifenbu.refusal.PersonRefusal;
import cn.jifenbu.refusal.PictureRefusal;
import cn.jifenbu.refusal.ReadinessRefusal;
import cn.jifenbu.refusal.Refusal;
import cn.jifenbu.refusal.RegisterRefusal;
import cn.jifenbu.refusal.RequestRefusal;
import cn.jifenbu.refusal.SealRefusal;
import cn.jifenbu.refusal.ShopRefusal;
import cn.jifenbu.refusal.StaffRefusal;
import cn.jifenbu.refusal.WebhookRefusal;

/// The one place that turns a refusal into what the client sees. No `default` anywhere below: a new refusal
/// does not compile until it has its status, code, title and sentence.
public final class ProblemCatalogue {

    private ProblemCatalogue() {}

    /// @return null for what was not refused
    public static Problem describe(Refusal refusal) {
        return switch (refusal) {
            case null -> null;
            case RegisterRefusal r -> RegisterProblems.describe(r);
            case RequestRefusal r -> RequestProblems.describe(r);
            case IdentityRefusal r -> IdentityProblems.describe(r);
            case StaffRefusal r -> StaffProblems.describe(r);
            case PersonRefusal r -> PersonProblems.describe(r);
            case OrganisationRefusal r -> OrganisationProblems.describe(r);
            case LedgerRefusal r -> LedgerProblems.describe(r);
            case SealRefusal r -> SealProblems.describe(r);
            case CatalogueRefusal r -> CatalogueProblems.describe(r);
            case ChangeRefusal r -> ChangeProblems.describe(r);
            case ClaimRefusal r -> ClaimProblems.describe(r);
            case NoticeRefusal r -> NoticeProblems.describe(r);
            case ShopRefusal r -> ShopProblems.describe(r);
            case CounterRefusal r -> CounterProblems.describe(r);
            case PictureRefusal r -> PictureProblems.describe(r);
            case DividendRefusal r -> DividendProblems.describe(r);
            case ReadinessRefusal r -> ReadinessProblems.describe(r);
            case IncomeRefusal r -> IncomeProblems.describe(r);
            case PayoutRefusal r -> PayoutProblems.describe(r);
            case EvidenceRefusal r -> EvidenceProblems.describe(r);
            case PaperRefusal r -> PaperProblems.describe(r);
            case DeductionRefusal r -> DeductionProblems.describe(r);
            case DisputeRefusal r -> DisputeProblems.describe(r);
            case FeedbackRefusal r -> FeedbackProblems.describe(r);
            case WebhookRefusal r -> WebhookProblems.describe(r);
        };
    }
}
