package cn.jifenbu.identity.me;

import cn.jifenbu.identity.session.AppointmentRules;
import cn.jifenbu.shared.Grant;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.Role;
import java.util.List;
import java.util.Set;

/// What one of somebody's roles lets them do in `scope`, the code of a county, township or village, and everywhere below it.
///
/// @param groups the only ones it reaches; empty for all of the village
/// @param appoints the roles they may give there
public record PermissionsInPlace(String scope, Set<Integer> groups, List<Permission> permissions, Set<Role> appoints) {

    static PermissionsInPlace of(Grant grant) {
        return new PermissionsInPlace(grant.scope().value(), grant.groups(), Permission.of(grant.role()),
                AppointmentRules.givenBy(grant.role()));
    }
}
