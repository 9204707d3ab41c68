package org.workspace.payara.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeployerTest {
    @Test
    void theReasonIsWhatTheModuleSaid() {
        var output = """
                Description: deploy AdminCommandError occurred during deployment: Exception while loading the app : \
                java.lang.IllegalStateException: ContainerBase.addChild: start: org.apache.catalina.LifecycleException: \
                java.lang.IllegalStateException: no sails on this ship. Please see server.log for more details.
                    [name=x
                """;

        assertThat(Deployer.reason(output)).isEqualTo("no sails on this ship. The log file has more.");
    }

    @Test
    void aReasonWithColonsIsWhole() {
        var output = "Error occurred during deployment: Exception while loading the app : "
                + "java.lang.IllegalStateException: The schema chat is old: ERROR: relation \"nowhere\" does not exist."
                + " Please see server.log for more details.";

        assertThat(Deployer.reason(output))
                .isEqualTo(
                        "The schema chat is old: ERROR: relation \"nowhere\" does not exist. The log file has more.");
    }

    @Test
    void anUnusualReasonIsShownAsItIs() {
        assertThat(Deployer.reason("It is Sunday")).isEqualTo("It is Sunday. The log file has more.");
    }
}
