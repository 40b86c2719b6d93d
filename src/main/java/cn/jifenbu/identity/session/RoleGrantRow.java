package cn.jifenbu.identity.session;

import cn.jifenbu.shared.DivisionCode;
import cn.jifenbu.shared.Grant;
import cn.jifenbu.shared.Role;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

@Entity
@Table(name = "role_grant")
@IdClass(RoleGrantRow.Key.class)
public class RoleGrantRow {

    @Id public UUID personId;
    @Id
    @Enumerated(EnumType.STRING) Role role;
    @Id String scope;
    int[] groups;

    record Key(UUID personId, Role role, String scope) {}

    public static RoleGrantRow of(UUID person, Grant grant) {
        var row = new RoleGrantRow();
        row.personId = person;
        row.role = grant.role();
        row.scope = grant.scope().value();
        row.groups = grant.groups().stream().mapToInt(Integer::intValue).sorted().toArray();
        return row;
    }

    public Grant toGrant() {
        return new Grant(role, new DivisionCode(scope), Arrays.stream(groups).boxed().collect(Collectors.toUnmodifiableSet()));
    }
}
