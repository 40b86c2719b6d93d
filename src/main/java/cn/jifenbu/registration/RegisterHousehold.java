package cn.jifenbu.registration;

import cn.jifenbu.division.Divisions;
import cn.jifenbu.household.Household;
import cn.jifenbu.household.HouseholdWriter;
import cn.jifenbu.household.Households;
import cn.jifenbu.refusal.ChangeRefusal.HouseholdCodeTaken;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/// A household that came to the village or was forgotten so far (登记新户).
@ApplicationScoped
public class RegisterHousehold {

    private final VillageLock villages;
    private final Divisions divisions;
    private final Households households;
    private final RegistrationWriter write;

    RegisterHousehold(VillageLock villages, Divisions divisions, Households households, RegistrationWriter write) {
        this.villages = villages;
        this.divisions = divisions;
        this.households = households;
        this.write = write;
    }

    /// Without a code it gets the next of its group.
    ///
    /// @throws RefusedException UnknownVillage, UnknownGroup, HouseholdCodeTaken
    @Transactional
    public Household register(VillageId village, HouseholdRegistration request) {
        villages.lock(village);
        divisions.requireGroup(village, request.group());
        var taken = households.codes(village);
        var registration = request.code() == null ? request.withCode(HouseholdCodes.after(taken, village, request.group()))
                : request;
        if (taken.contains(registration.code())) throw new RefusedException(new HouseholdCodeTaken(registration.code()));
        write.write(village, List.of(registration));
        return households.require(village, HouseholdWriter.idOf(village, registration.code()));
    }
}
