package org.workspace.platform.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientNetworkTest {
    @ParameterizedTest
    @CsvSource({
        "192.168.1.20, 192.168.1.20",
        "::ffff:192.168.1.20, 192.168.1.20",
        "2001:db8:0:1::7, 2001:db8:0:1:0:0:0:0/64",
        "2001:0DB8:0:1:ffff:ffff:ffff:ffff, 2001:db8:0:1:0:0:0:0/64",
        "fe80::1%eth0, fe80:0:0:0:0:0:0:0/64",
        "not:an:address, not:an:address",
        "'', ''"
    })
    void anIpv6AddressCountsByItsFirst64Bits(String address, String key) {
        assertThat(ClientNetwork.of(address)).isEqualTo(key);
    }

    @Test
    void neighbouringNetworksAreTwo() {
        assertThat(ClientNetwork.of("2001:db8:0:1::1")).isNotEqualTo(ClientNetwork.of("2001:db8:0:2::1"));
    }
}
