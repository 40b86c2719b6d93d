package cn.jifenbu.ledger.countersign;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class CountersignRepository implements PanacheRepositoryBase<CountersignRow, CountersignRow.Key> {}
