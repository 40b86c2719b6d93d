package cn.jifenbu.dividend.domain;

import cn.jifenbu.refusal.IncomeRefusal.ItemsDoNotAddUp;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Fen;
import java.util.List;

/// A year's collective income and the resolution that found it; `items` may be empty, else they add up to it.
public record DeclaredIncome(Fen amount, String resolution, List<Item> items) {

    /// @throws RefusedException ItemsDoNotAddUp
    public DeclaredIncome {
        if (amount.equals(Fen.ZERO)) throw new IllegalArgumentException("there is at least a fen of income");
        items = List.copyOf(items);
        var sum = items.stream().map(Item::amount).reduce(Fen.ZERO, Fen::plus);
        if (!items.isEmpty() && !sum.equals(amount))
            throw new RefusedException(new ItemsDoNotAddUp(sum.value(), amount.value()));
    }

    public record Item(String item, Fen amount) {}
}
