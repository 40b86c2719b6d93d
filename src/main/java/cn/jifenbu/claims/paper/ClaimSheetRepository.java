package cn.jifenbu.claims.paper;

import cn.jifenbu.shared.VillageKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ClaimSheetRepository implements PanacheRepositoryBase<ClaimSheetRow, VillageKey> {}
