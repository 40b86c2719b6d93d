package cn.jifenbu.identity.staff;

import cn.jifenbu.identity.session.PersonRow;
import cn.jifenbu.shared.Grant;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A member of staff as their administrators see them.
public record StaffView(UUID id, String username, String name, List<RoleInPlace> roles, boolean suspended, boolean secondFactor,
        boolean singleSignOn,
        @Nullable Instant lockedUntil) {

    public record RoleInPlace(String role, String scope, Set<Integer> groups) {

        public static RoleInPlace of(Grant grant) {
            return new RoleInPlace(grant.role().name(), grant.scope().value(), grant.groups());
        }
    }

    static StaffView of(PersonRow person, List<Grant> grants) {
        return new StaffView(person.id, person.username, person.displayName, grants.stream().map(RoleInPlace::of).toList(),
                person.suspended, person.totpStep != null, person.subjectHash != null, person.lockedUntil);
    }
}
