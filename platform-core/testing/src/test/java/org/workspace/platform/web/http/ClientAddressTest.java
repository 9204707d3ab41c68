package org.workspace.platform.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {
    private final ClientAddress client = new ClientAddress(Set.of("127.0.0.1", "10.0.0.2"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            203.0.113.9 | 198.51.100.1                          | 203.0.113.9
            127.0.0.1   | 198.51.100.1                          | 198.51.100.1
            127.0.0.1   | 1.1.1.1, 198.51.100.1                 | 198.51.100.1
            127.0.0.1   | 1.1.1.1, 198.51.100.1, 10.0.0.2       | 198.51.100.1
            127.0.0.1   | 2001:db8::7                           | 2001:db8::7
            127.0.0.1   | unknown                               | 127.0.0.1
            127.0.0.1   | 198.51.100.1, <script>                | 127.0.0.1
            127.0.0.1   | 10.0.0.2                              | 127.0.0.1
            127.0.0.1   | ''                                    | 127.0.0.1
            """)
    void onlyATrustedProxyIsBelieved(String peer, String header, String expected) {
        assertThat(client.of(peer, List.of(header))).isEqualTo(expected);
    }
}
