package cn.jifenbu.dividend.model;

import cn.jifenbu.refusal.IncomeRefusal.ItemsDoNotAddUp;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Fen;
import java.util.List;
import java.util.UUID;

/// A year's collective income and the resolution that found it; `items` may be empty, else they add up to it.
/// `attachments` are photos in the evidence store.
public record DeclaredIncome(Fen amount, String resolution, List<DeclaredItem> items, List<UUID> attachments) {

    public DeclaredIncome(Fen amount, String resolution, List<DeclaredItem> items) {
        this(amount, resolution, items, List.of());
    }

    /// @throws RefusedException ItemsDoNotAddUp
    public DeclaredIncome {
        if (amount.equals(Fen.ZERO)) throw new IllegalArgumentException("there is at least a fen of income");
        items = List.copyOf(items);
        attachments = List.copyOf(attachments);
        var sum = items.stream().map(DeclaredItem::amount).reduce(Fen.ZERO, Fen::plus);
        if (!items.isEmpty() && !sum.equals(amount))
            throw new RefusedException(new ItemsDoNotAddUp(sum.value(), amount.value()));
    }

    public record DeclaredItem(String item, Fen amount) {}
}
