package cn.jifenbu.division;

import cn.jifenbu.shared.DivisionCode;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class TownshipRepository implements PanacheRepositoryBase<TownshipRow, Long> {

    List<TownshipRow> ofCounty(DivisionCode county) {
        return list("countyCode = ?1 order by code", Long.parseLong(county.value()));
    }
}
