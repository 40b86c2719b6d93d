package cn.jifenbu.division;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class CountyRepository implements PanacheRepositoryBase<CountyRow, Long> {

    List<CountyRow> inOrder() {
        return list("order by code");
    }
}
