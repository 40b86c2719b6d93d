package cn.jifenbu.shop.policy;

import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shop.model.ExchangeWindow;
import cn.jifenbu.shop.model.ShopPolicy;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "shop_policy")
@IdClass(ShopPolicyRow.Key.class)
class ShopPolicyRow {

    @Id long villageId;
    @Id int versionNo;
    LocalDate validFrom;
    String resolution;
    @Enumerated(EnumType.STRING) ExchangeWindow.ExchangeWindowKind exchangeWindow;
    /// Numbers with commas between, empty for always.
    String exchangeDays;
    boolean crossVillage;
    boolean stopWhenShort;
    int typedSignaturePoints;
    int disputeDays;
    UUID setBy;
    Instant setAt;

    record Key(long villageId, int versionNo) {}

    ShopPolicy toPolicy() {
        var days = Arrays.stream(exchangeDays.split(",")).filter(d -> !d.isEmpty()).map(Integer::valueOf).toList();
        return new ShopPolicy(validFrom, resolution, new ExchangeWindow(exchangeWindow, days), crossVillage, stopWhenShort,
                typedSignaturePoints, disputeDays);
    }

    static ShopPolicyRow of(VillageId village, int version, ShopPolicy policy) {
        var row = new ShopPolicyRow();
        row.villageId = village.value();
        row.versionNo = version;
        row.validFrom = policy.validFrom();
        row.resolution = policy.resolution();
        row.exchangeWindow = policy.window().kind();
        row.exchangeDays = policy.window().days().stream().map(String::valueOf).collect(Collectors.joining(","));
        row.crossVillage = policy.crossVillage();
        row.stopWhenShort = policy.stopWhenShort();
        row.typedSignaturePoints = policy.typedSignaturePoints();
        row.disputeDays = policy.disputeDays();
        return row;
    }
}
