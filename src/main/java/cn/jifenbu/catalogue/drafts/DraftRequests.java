package cn.jifenbu.catalogue.drafts;

import cn.jifenbu.web.http.RequestBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/// What comes in about drafts.
final class DraftRequests {

    private DraftRequests() {}

    /// A catalogue as the village would like it from `validFrom` on.
    public record RulesDraft(@NotNull LocalDate validFrom, @NotBlank @Size(max = 500) String explanation,
            @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid RuleDraftLine> rules) implements RequestBody {}

    public record Approval(@NotBlank(message = "请填批复文号") @Size(max = 100) String resolution) implements RequestBody {}

    public record DraftReturn(@NotBlank(message = "请写明要改什么") @Size(max = 500) String reason) implements RequestBody {}
}
