package org.workspace.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.workspace.platform.testing.Api;
import org.workspace.platform.testing.Parallel;

/** Sign-in as the existing product's users missed it: it survives races, restarts and theft. */
class SessionsIT {
    private final RunningWorkspace server = RunningWorkspace.shared();
    private final People people = new People(server);

    @Test
    void oneRefreshTokenUsedFiftyTimesAtOnceHasOneChildAndHarmsNobody() throws Exception {
        var alex = people.user();

        var answers = Parallel.answers(50, () -> refresh(alex.refreshToken()));

        assertThat(answers).extracting(Api.Answer::status).containsOnly(200);
        assertThat(answers.stream().map(answer -> answer.at("/refreshToken")).collect(Collectors.toSet()))
                .hasSize(1);
        var child = answers.get(0);
        assertThat(refresh(child.at("/refreshToken")).status()).isEqualTo(200);
        assertThat(people.nobody()
                        .withToken(child.at("/accessToken"))
                        .get("auth/api/v2/me")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void signingOutAndInAgainIsNeverRefused() {
        var robin = people.user();
        for (var i = 0; i < 10; i++) {
            var session = People.Person.of(people.nobody()
                    .post(
                            "auth/api/v2/login",
                            Map.of("username", robin.name(), "password", People.PASSWORD, "takeOver", i == 0)));
            assertThat(people.as(session).post("auth/api/v2/logout", "{}").status())
                    .isEqualTo(204);
            assertThat(people.as(session).get("auth/api/v2/me").status()).isEqualTo(401);
        }
    }

    @Test
    void aSecondMachineIsToldWhereTheAccountIsSignedInAndMayTakeOver() {
        var sacha = people.user();
        var here = signIn(sacha.name(), "machine-a", "Accueil", true);

        var refused = login(sacha.name(), "machine-b", "Atelier", false);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("ALREADY_LOGGED_IN");
        assertThat(refused.at("/machineName")).isEqualTo("Accueil");

        assertThat(login(sacha.name(), "machine-b", "Atelier", true).status()).isEqualTo(200);
        assertThat(people.as(here).get("auth/api/v2/me").status()).isEqualTo(401);
        assertThat(refresh(here.refreshToken()).status()).isEqualTo(401);
    }

    private People.Person signIn(String name, String machine, String machineName, boolean takeOver) {
        return People.Person.of(login(name, machine, machineName, takeOver));
    }

    private Api.Answer login(String name, String machine, String machineName, boolean takeOver) {
        return people.nobody()
                .post(
                        "auth/api/v2/login",
                        Map.of(
                                "username", name,
                                "password", People.PASSWORD,
                                "machineId", machine,
                                "machineName", machineName,
                                "takeOver", takeOver));
    }

    private Api.Answer refresh(String token) {
        return people.nobody().post("auth/api/v2/refresh", Map.of("refreshToken", token));
    }
}
