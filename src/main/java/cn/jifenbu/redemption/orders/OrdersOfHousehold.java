package cn.jifenbu.redemption.orders;

import cn.jifenbu.household.Household;
import cn.jifenbu.household.HouseholdPart;
import cn.jifenbu.redemption.store.OrderRepository;
import cn.jifenbu.shared.HouseholdId;
import jakarta.enterprise.context.ApplicationScoped;

/// Open orders go along with a merge, with their code and their hold: whoever has the code fetches the goods as before.
@ApplicationScoped
class OrdersOfHousehold implements HouseholdPart {

    private final OrderRepository orders;

    OrdersOfHousehold(OrderRepository orders) {
        this.orders = orders;
    }

    @Override
    public void goTo(Household heir, HouseholdId merged) {
        orders.open(heir.village(), merged).forEach(order -> order.householdId = heir.id().value());
    }
}
