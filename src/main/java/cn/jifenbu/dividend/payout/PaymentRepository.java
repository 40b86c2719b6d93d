package cn.jifenbu.dividend.payout;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class PaymentRepository implements PanacheRepositoryBase<PaymentRow, PaymentRow.Key> {}
