package org.workspace.payara.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.workspace.payara.launcher.database.Database;

class PoolTest {
    @Test
    void whatPayaraReadsAsASeparatorIsEscaped() {
        var database = new FixedDatabase("jdbc:postgresql://db:5432/ws?a=b", "alex", "p:a=s\\s");
        assertThat(Pool.of(database).properties())
                .contains("url=jdbc\\:postgresql\\://db\\:5432/ws?a\\=b:user=alex")
                .contains("password=p\\:a\\=s\\\\s:");
    }

    private record FixedDatabase(String url, String user, String password) implements Database {
        @Override
        public void close() {
            // nothing to stop
        }
    }
}
