package cn.jifenbu.identity.me;

import cn.jifenbu.shared.VillageId;
import java.util.UUID;

/// What other features keep of a person in their own words is taken away when the person leaves for good ([DeleteAccount]).
public interface PersonalDataEraser {

    void erase(VillageId village, UUID person);
}
