package cn.jifenbu.refusal;

public sealed interface NoticeRefusal extends Refusal {

    record UnknownNotice() implements NoticeRefusal {}

    record NothingToPublish() implements NoticeRefusal {}

    record ObjectionTooLate() implements NoticeRefusal {}

    record UnknownObjection() implements NoticeRefusal {}

    record ObjectionAlreadyResolved(String state) implements NoticeRefusal {}

    record ResolverApprovedTheClaim() implements NoticeRefusal {}

    record ResolverRaisedTheObjection() implements NoticeRefusal {}

    record AmendedPointsMissing() implements NoticeRefusal {}
}
