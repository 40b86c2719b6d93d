package cn.jifenbu.webhook.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundAddressPolicyTest {

    private static final OutboundAddressPolicy PRODUCTION = new OutboundAddressPolicy(false, false);
    private static final OutboundAddressPolicy INTRANET = new OutboundAddressPolicy(false, true);
    private static final OutboundAddressPolicy EVERYTHING = new OutboundAddressPolicy(true, true);

    @ParameterizedTest
    @ValueSource(strings = {"223.5.5.5", "8.8.8.8", "172.15.0.1", "172.32.0.1", "100.63.0.1", "100.128.0.1", "2400:3200::1"})
    void whatLiesOutsideIsAllowed(String address) throws UnknownHostException {
        assertThat(PRODUCTION.allows(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "100.64.0.1", "fc00::1", "fd12::1"})
    void aCountysOwnNetworkIsAllowedWhereTheSettingSaysSo(String address) throws UnknownHostException {
        assertThat(PRODUCTION.allows(InetAddress.getByName(address))).isFalse();
        assertThat(INTRANET.allows(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1"})
    void thisMachineIsAllowedInDevelopmentOnly(String address) throws UnknownHostException {
        assertThat(INTRANET.allows(InetAddress.getByName(address))).isFalse();
        assertThat(EVERYTHING.allows(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"169.254.169.254", "169.254.0.1", "100.100.100.200", "192.0.0.192", "fd00:ec2::254", "fe80::1",
            "0.0.0.0", "0.1.2.3", "::", "224.0.0.1", "255.255.255.255", "240.0.0.1", "198.18.0.1", "ff02::1",
            "::ffff:169.254.169.254", "64:ff9b::a9fe:a9fe", "2002:a9fe:a9fe::1", "2001::1", "2001:db8::1", "::7f00:1"})
    void metadataAndWhatIsNobodysIsNeverAllowed(String address) throws UnknownHostException {
        assertThat(EVERYTHING.allows(InetAddress.getByName(address))).isFalse();
    }
}
