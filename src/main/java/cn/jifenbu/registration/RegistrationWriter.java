package cn.jifenbu.registration;

import cn.jifenbu.household.HouseholdWriter;
import cn.jifenbu.privacy.SealedKind;
import cn.jifenbu.privacy.SealedValues;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Writes households that may be written, with the sealed numbers of their people.
@ApplicationScoped
class RegistrationWriter {

    private final HouseholdWriter writer;
    private final SealedValues values;

    RegistrationWriter(HouseholdWriter writer, SealedValues values) {
        this.writer = writer;
        this.values = values;
    }

    void write(VillageId village, List<HouseholdRegistration> registrations) {
        writer.register(village, registrations.stream().map(HouseholdRegistration::household).toList());
        for (var registration : registrations) {
            for (int i = 0; i < registration.residents().size(); i++) {
                seal(village, HouseholdWriter.memberIdOf(village, registration.code(), i + 1), registration.residents().get(i));
            }
        }
    }

    void seal(VillageId village, UUID member, Resident resident) {
        if (resident.phone() != null) values.putFirst(village.value(), member, SealedKind.PHONE, resident.phone());
        if (resident.idNumber() != null) values.putFirst(village.value(), member, SealedKind.ID_NUMBER, resident.idNumber());
    }
}
