package org.workspace.payara.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.workspace.platform.module.ModuleState;
import org.workspace.platform.module.ModuleStatus;

class ScreenTest {
    private static final Path DATA = Path.of("/data");

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void aModuleThatDoesNotRunIsSaidInTheFirstLine() {
        show("127.0.0.1", Optional.empty(), module("auth", ModuleState.ACTIVE), module("chat", ModuleState.FAILED));
        assertThat(printed.toString())
                .contains("runs, but not with all of its modules.")
                .contains("Modules      auth\n")
                .contains("Not running  chat ");
    }

    @Test
    void theDemoSaysWhoIsTheAdministrator() {
        var demo = new Screen.Demo("Alex", Map.of("Alex", "secret-1"), DATA.resolve("demo-accounts.txt"));
        show("127.0.0.1", Optional.of(demo));
        assertThat(printed.toString())
                .contains("is ready.")
                .contains("Demo         Alex     secret-1  (administrator)\n")
                .contains("kept in /data/demo-accounts.txt");
    }

    @Test
    void aDemoThatWasThereShowsNoPasswordsButWhereTheyAre() {
        show("127.0.0.1", Optional.of(new Screen.Demo("Alex", Map.of(), DATA.resolve("demo-accounts.txt"))));
        assertThat(printed.toString())
                .containsOnlyOnce("Demo")
                .contains("is there already; the passwords it was made with are in /data/demo-accounts.txt");
    }

    @Test
    void onLoopbackThereIsOneAddressAndNothingToWarnOf() {
        show("127.0.0.1", Optional.empty());
        assertThat(printed.toString())
                .contains("Address      http://127.0.0.1:8080\n")
                .contains("Admin page   http://127.0.0.1:8080/monitoring/\n")
                .doesNotContain("Warning");
    }

    @Test
    void onAllAddressesThoseOthersCanUseAreShownWithAWarning() throws Exception {
        var others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .map(address -> "http://" + address.getHostAddress() + ":8080\n")
                .toArray(String[]::new);
        assumeThat(others).as("the machine is on a network").isNotEmpty();
        show("0.0.0.0", Optional.empty());
        assertThat(printed.toString())
                .contains(others)
                .doesNotContain("127.0.0.1", "0.0.0.0")
                .contains("Warning      Passwords travel in clear text: put a reverse proxy with TLS in front");
    }

    private static ModuleStatus module(String name, ModuleState state) {
        return new ModuleStatus(
                name,
                name,
                "1.0.0",
                name,
                "",
                state,
                Instant.EPOCH,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private void show(String host, Optional<Screen.Demo> demo, ModuleStatus... modules) {
        try {
            var address = new ListenAddress(InetAddress.getByName(host), 8080);
            new Screen(new PrintStream(printed, true))
                    .ready(new Screen.Report(
                            address, List.of(modules), Optional.empty(), demo, DATA, DATA.resolve("logs/log")));
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }
}
