package cn.jifenbu.organisation;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import cn.jifenbu.shared.BusinessClock;

class BusinessClockProducer {

    @Produces
    @Singleton
    BusinessClock clock() {
        return new BusinessClock();
    }
}
