package cn.jifenbu.dividend;

import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.VillageFixture;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;

/// A village whose one household earned seven points in 2025, on 20 January 2026.
public abstract class DividendRunFixture {

    @Inject public VillageFixture villages;
    @Inject public DividendFixture yearEnd;
    @Inject public BusinessClock clock;

    public VillageId village;
    public DividendFixture.Staff staff;
    public HouseholdId household;

    @BeforeEach
    void setUpYearEnd() {
        yearEnd.on(LocalDate.of(2026, 1, 20));
        village = villages.found();
        staff = yearEnd.staff(village);
        household = yearEnd.householdWith(village, 7, 2025);
    }
}
