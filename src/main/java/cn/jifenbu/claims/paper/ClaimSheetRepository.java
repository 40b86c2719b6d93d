package cn.jifenbu.claims.paper;

import cn.jifenbu.village.VillageRepository;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ClaimSheetRepository implements VillageRepository<ClaimSheetRow> {}
