package cn.jifenbu.webhook.model;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/// Which addresses the service may be sent to by what somebody typed. A host name is asked about its addresses before each
/// sending, and the connection is made to the address that was judged.
///
/// @param loopback this machine; only outside production
/// @param privates a county's own network (10/8, 172.16/12, 192.168/16, 100.64/10, fc00::/7)
public record OutboundAddressPolicy(boolean loopback, boolean privates) {

    private static final HexFormat HEX = HexFormat.of();
    /// Clouds' metadata outside the link-local range: Alibaba Cloud and Tencent Cloud, Oracle, AWS over IPv6.
    private static final byte[][] METADATA = {{100, 100, 100, (byte) 200}, {(byte) 192, 0, 0, (byte) 192},
            HEX.parseHex("fd000ec2000000000000000000000254")};

    public boolean allows(InetAddress address) {
        if (address.isLoopbackAddress()) return loopback;
        if (address.isAnyLocalAddress() || address.isLinkLocalAddress() || address.isMulticastAddress()) return false;
        var bytes = address.getAddress();
        if (Arrays.stream(METADATA).anyMatch(m -> Arrays.equals(m, bytes))) return false;
        return address instanceof Inet4Address ? allows4(bytes) : allows6(bytes);
    }

    private boolean allows4(byte[] b) {
        int first = b[0] & 255;
        int second = b[1] & 255;
        if (first == 0 || first >= 240) return false;
        boolean inside = first == 10 || first == 172 && second >= 16 && second < 32 || first == 192 && second == 168
                || first == 100 && second >= 64 && second < 128;
        if (inside) return privates;
        boolean special = first == 192 && second == 0 && (b[2] == 0 || b[2] == 2)
                || first == 198 && (second == 18 || second == 19);
        return !special;
    }

    /// Global unicast (2000::/3) without the ranges that carry an IPv4 address inside.
    private boolean allows6(byte[] b) {
        if ((b[0] & 0xfe) == 0xfc) return privates;
        boolean global = (b[0] & 0xe0) == 0x20;
        boolean sixToFour = b[0] == 0x20 && b[1] == 0x02;
        boolean teredoOrExample = b[0] == 0x20 && b[1] == 0x01
                && (b[2] == 0 && b[3] == 0 || b[2] == 0x0d && b[3] == (byte) 0xb8);
        return global && !sixToFour && !teredoOrExample;
    }
}
