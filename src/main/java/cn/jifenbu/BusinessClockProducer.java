package cn.jifenbu;

import cn.jifenbu.shared.BusinessClock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

class BusinessClockProducer {

    @Produces
    @Singleton
    BusinessClock clock() {
        return new BusinessClock();
    }
}
