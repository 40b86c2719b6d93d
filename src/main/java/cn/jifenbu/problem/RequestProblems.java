package cn.jifenbu.problem;

import cn.jifenbu.refusal.RequestRefusal;
import cn.jifenbu.refusal.RequestRefusal.AddressTooLong;
import cn.jifenbu.refusal.RequestRefusal.AlreadyThere;
import cn.jifenbu.refusal.RequestRefusal.BodyTooLarge;
import cn.jifenbu.refusal.RequestRefusal.Busy;
import cn.jifenbu.refusal.RequestRefusal.ChangedMeanwhile;
import cn.jifenbu.refusal.RequestRefusal.DatabaseReadOnly;
import cn.jifenbu.refusal.RequestRefusal.DatabaseUnavailable;
import cn.jifenbu.refusal.RequestRefusal.DiskFull;
import cn.jifenbu.refusal.RequestRefusal.IdempotencyKeyInvalid;
import cn.jifenbu.refusal.RequestRefusal.IdempotencyKeyMissing;
import cn.jifenbu.refusal.RequestRefusal.IdempotencyKeyReused;
import cn.jifenbu.refusal.RequestRefusal.InvalidCursor;
import cn.jifenbu.refusal.RequestRefusal.InvalidFields;
import cn.jifenbu.refusal.RequestRefusal.InvalidParameter;
import cn.jifenbu.refusal.RequestRefusal.MalformedBody;
import cn.jifenbu.refusal.RequestRefusal.MethodNotAllowed;
import cn.jifenbu.refusal.RequestRefusal.NotAcceptable;
import cn.jifenbu.refusal.RequestRefusal.OutcomeUnknown;
import cn.jifenbu.refusal.RequestRefusal.TooManyRequests;
import cn.jifenbu.refusal.RequestRefusal.UnexpectedFault;
import cn.jifenbu.refusal.RequestRefusal.UnknownPath;
import cn.jifenbu.refusal.RequestRefusal.UnsupportedMediaType;

final class RequestProblems {

    private RequestProblems() {}

    static Problem describe(RequestRefusal refusal) {
        return switch (refusal) {
            case MalformedBody() -> Problem.of(refusal, 400, "看不懂这次提交的内容",
                    "请求体要是合法的 JSON，传文件要是完整的 multipart/form-data，请检查后重发。");
            case InvalidFields(var errors) ->
                Problem.of(refusal, 400, "有的内容填得不对", "请照每一项后面的提示改好再提交。").with(errors);
            case IdempotencyKeyMissing() -> Problem.of(refusal, 400, "缺少 Idempotency-Key 请求头",
                    "每次写入都要带一个自己生成的 Idempotency-Key（建议用 UUID），重试时用同一个。");
            case IdempotencyKeyInvalid() ->
                Problem.of(refusal, 400, "Idempotency-Key 写得不对", "请用 1 到 255 个可见的 ASCII 字符，建议用 UUID。");
            case IdempotencyKeyReused() -> Problem.of(refusal, 422, "这个 Idempotency-Key 已用在别的请求上",
                    "内容不同的请求要用新的 Idempotency-Key。");
            case UnknownPath() -> Problem.of(refusal, 404, "没有这个地址", "请对照 /q/swagger-ui 里的接口地址检查路径和编号。");
            case MethodNotAllowed() -> Problem.of(refusal, 405, "这个地址不支持这种操作", "请对照 /q/swagger-ui 换一种请求方法。");
            case NotAcceptable() -> Problem.of(refusal, 406, "给不出这种格式", "请在 Accept 里接受 application/json。");
            case UnsupportedMediaType() ->
                Problem.of(refusal, 415, "不收这种格式", "请把 Content-Type 设为 application/json。");
            case BodyTooLarge() -> Problem.of(refusal, 413, "提交的内容太大", "请分成几次提交，每次不超过 1 MB。");
            case AddressTooLong() -> Problem.of(refusal, 414, "地址太长", "请缩短查询条件，整个地址不超过 4096 个字符。");
            case InvalidParameter() ->
                Problem.of(refusal, 400, "地址里的编号或查询条件写得不对", "请对照 /q/swagger-ui 检查编号、日期和选项的写法。");
            case InvalidCursor() -> Problem.of(refusal, 400, "翻页位置不对", "请原样带回上一页给的 next，或者从第一页重新开始。");
            case ChangedMeanwhile() -> Problem.of(refusal, 412, "别人刚改过这一条", "请重新打开，看过最新内容再改。");
            case AlreadyThere() -> Problem.of(refusal, 409, "这一条已经有了", "别人刚刚办过同样的事，请刷新后再看。");
            case Busy() -> Problem.of(refusal, 503, "现在有点忙", "这次没有做任何改动，请几秒后用同一个 Idempotency-Key 再试。");
            case TooManyRequests(var seconds) ->
                Problem.of(refusal, 429, "请求太多了", "请等 %d 秒再试。".formatted(seconds));
            case DatabaseUnavailable() ->
                Problem.of(refusal, 503, "数据库暂时连不上", "这次没有做任何改动，请稍后用同一个 Idempotency-Key 再试。");
            case DatabaseReadOnly() -> Problem.of(refusal, 503, "现在只能查看，不能办理",
                    "数据库暂时只读，这次没有做任何改动；查询照常。请稍后用同一个 Idempotency-Key 再试。");
            case DiskFull() -> Problem.of(refusal, 503, "存储空间满了，现在不能办理",
                    "这次没有做任何改动；查询照常。请告诉管理员清理磁盘，再用同一个 Idempotency-Key 试一次。");
            case OutcomeUnknown() -> Problem.of(refusal, 503, "不知道这次办成了没有",
                    "数据库没有回音。请几秒后原样再发一次，Idempotency-Key 也用同一个：办成了会给出上次的结果，不会办两次。");
            case UnexpectedFault() -> Problem.of(refusal, 500, "系统出了差错", "这次没有做任何改动。请把 requestId 告诉管理员。");
        };
    }
}
